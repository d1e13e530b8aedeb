using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Organizations;

/// <summary>An invitation that a secret belongs to.</summary>
internal sealed record FoundInvitation(string Tenant, Guid OrganizationId, Guid InvitationId);

/// <summary>Keeps who belongs where, and finds invitations by their secrets, in the transaction of their events: whoever is removed has lost what it gave at once.</summary>
internal sealed class OrganizationIndex(TenantDatabase database, MailedInvitationSecrets secrets, DomainCodes domains, OrganizationMailBound mails, BarredAddresses barred) : IInlineProjection
{
    private const int MostShown = 500;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(OrganizationCreated), typeof(MemberInvited), typeof(MemberJoined), typeof(MemberRoleChanged), typeof(OwnershipHandedOver), typeof(MemberRemoved), typeof(MemberLeft),
        typeof(MemberErased), typeof(MemberJoinedByDomain), typeof(MemberSuspended), typeof(MemberSuspensionLifted), typeof(AccountSuspended), typeof(AccountSuspensionLifted), typeof(DomainCodeMailed), typeof(DomainOpened), typeof(DomainClosed), typeof(DomainDropped),
        typeof(PersonErasureAsked),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await (recorded.Data switch
            {
                OrganizationCreated e => BeginAsync(recorded, e.PersonId, MemberRole.Owner),
                MemberInvited e => InviteAsync(recorded, e),
                DomainCodeMailed e => mails.CountAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, $"{e.Mailbox}@{e.Domain.Text}", e.MailedAt, cancellationToken),
                MemberJoined e => BothAsync(
                    BeginAsync(recorded, e.PersonId, e.Role), () => barred.LetInAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, e.PersonId, cancellationToken)),
                MemberJoinedByDomain e => BeginByDomainAsync(recorded, e.PersonId),
                DomainOpened e => ExecuteAsync(
                    "INSERT INTO organizations.open_domains (tenant, domain_hash, organization_id, domain_id) VALUES ($1, $2, $3, $4)",
                    recorded.Stream.Tenant, domains.HashOf(recorded.Stream.Tenant, e.Domain.Text!), recorded.Stream.Id, e.DomainId),
                DomainClosed e => CloseAsync(recorded, e.DomainId),
                DomainDropped e => CloseAsync(recorded, e.DomainId),
                MemberRoleChanged e => SetAsync(recorded, e.PersonId, e.Role),
                OwnershipHandedOver e => BothAsync(SetAsync(recorded, e.PersonId, MemberRole.Administrator), () => SetAsync(recorded, e.HeirId, MemberRole.Owner)),
                MemberRemoved e => BothAsync(EndAsync(recorded, e.PersonId), () => BarAsync(recorded, e.PersonId)),
                MemberLeft e => EndAsync(recorded, e.PersonId),
                MemberSuspended e => BothAsync(NoteAsync(recorded, e.PersonId, isSuspended: true), () => BarAsync(recorded, e.PersonId)),
                MemberSuspensionLifted e => BothAsync(
                    NoteAsync(recorded, e.PersonId, isSuspended: false), () => barred.LetInAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, e.PersonId, cancellationToken)),
                AccountSuspended e => Suspensions.SuspendAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, e.SuspendedAt, cancellationToken),
                AccountSuspensionLifted => Suspensions.LiftAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, cancellationToken),
                MemberErased e => BothAsync(
                    EndAsync(recorded, e.PersonId), () => e.HeirId is { } heir ? SetAsync(recorded, heir, MemberRole.Owner) : ForgetEmptyAsync(recorded)),
                PersonErasureAsked e => RefuseLastAsync(recorded.Stream.Tenant, e.PersonId),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            });
        }

        // Whoever has asked to be erased is a member until that is done, and acts for nobody any more. Nobody comes to own what had shut them out, and an organization
        // for which nobody can act could never be brought back. Of one that the product team suspended it is the product team's to say.
        async Task RefuseLastAsync(string tenant, Guid personId)
        {
            await using var command = new NpgsqlCommand(
                $"""
                SELECT EXISTS (
                    SELECT FROM access.memberships mine JOIN access.memberships other
                        ON other.tenant = mine.tenant AND other.organization_id = mine.organization_id AND other.person_id <> mine.person_id
                        AND {PersonIndex.IsRegistered("other.tenant", "other.person_id")}
                    WHERE mine.tenant = $1 AND mine.person_id = $2 AND NOT {Suspensions.OfMembership("mine")}
                    GROUP BY other.organization_id HAVING bool_and(other.is_suspended))
                """,
                transaction.Connection,
                transaction).With(tenant, personId);
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                throw new AppendRefusedException(Refusals.OthersSuspended());
            }
        }

        static async Task BothAsync(Task first, Func<Task> second)
        {
            await first;
            await second();
        }

        // A command may have been on its way while its sender was erased: whoever is gone becomes no member of anything. Both write under the lock on the log's head, so one of them is first.
        async Task BeginAsync(RecordedEvent recorded, Guid personId, MemberRole role)
        {
            if (await PersonIndex.AddressHashOfAsync(transaction, recorded.Stream.Tenant, personId, cancellationToken) is null)
            {
                throw new AppendRefusedException(NotFoundException.OfPerson());
            }

            await SetAsync(recorded, personId, role);
        }

        async Task BeginByDomainAsync(RecordedEvent recorded, Guid personId)
        {
            if (await barred.IsBarredAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, personId, cancellationToken))
            {
                throw new AppendRefusedException(Refusals.NotFound());
            }

            await BeginAsync(recorded, personId, MemberRole.Member);
        }

        Task BarAsync(RecordedEvent recorded, Guid personId) => barred.BarAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, personId, cancellationToken);

        async Task ForgetEmptyAsync(RecordedEvent recorded)
        {
            await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM access.memberships WHERE tenant = $1 AND organization_id = $2)", transaction.Connection, transaction)
                .With(recorded.Stream.Tenant, recorded.Stream.Id);
            if (await command.ExecuteScalarAsync(cancellationToken) is false)
            {
                await BarredAddresses.ForgetAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, cancellationToken);
            }
        }

        async Task InviteAsync(RecordedEvent recorded, MemberInvited invited)
        {
            await mails.CountAsync(transaction, recorded.Stream.Tenant, recorded.Stream.Id, invited.Address.Text!, invited.InvitedAt, cancellationToken);
            await PersonIndex.KeepAsync(transaction, recorded.Stream.Tenant, invited.PersonId, invited.ExpiresAt, cancellationToken);
            await AddInvitationAsync(recorded, invited);
        }

        Task SetAsync(RecordedEvent recorded, Guid personId, MemberRole role) => ExecuteAsync(
            """
            INSERT INTO access.memberships (tenant, organization_id, person_id, role) VALUES ($1, $2, $3, $4)
            ON CONFLICT (tenant, organization_id, person_id) DO UPDATE SET role = excluded.role
            """,
            recorded.Stream.Tenant, recorded.Stream.Id, personId, role.ToString().ToUpperInvariant());

        Task EndAsync(RecordedEvent recorded, Guid personId) => ExecuteAsync(
            "DELETE FROM access.memberships WHERE tenant = $1 AND organization_id = $2 AND person_id = $3", recorded.Stream.Tenant, recorded.Stream.Id, personId);

        Task NoteAsync(RecordedEvent recorded, Guid personId, bool isSuspended) => ExecuteAsync(
            "UPDATE access.memberships SET is_suspended = $4 WHERE tenant = $1 AND organization_id = $2 AND person_id = $3", recorded.Stream.Tenant, recorded.Stream.Id, personId, isSuspended);

        Task CloseAsync(RecordedEvent recorded, Guid domainId) => ExecuteAsync(
            "DELETE FROM organizations.open_domains WHERE tenant = $1 AND organization_id = $2 AND domain_id = $3", recorded.Stream.Tenant, recorded.Stream.Id, domainId);

        Task AddInvitationAsync(RecordedEvent recorded, MemberInvited invited) => ExecuteAsync(
            """
            WITH expired AS (DELETE FROM organizations.member_invitations WHERE expires_at < $6)
            INSERT INTO organizations.member_invitations (secret_hash, tenant, organization_id, invitation_id, expires_at) VALUES ($1, $2, $3, $4, $5)
            """,
            Token.HashOf(secrets.Of(recorded.Stream.Tenant, recorded.Stream.Id, invited.InvitationId)), recorded.Stream.Tenant, recorded.Stream.Id, invited.InvitationId,
            invited.ExpiresAt, invited.InvitedAt);

        async Task ExecuteAsync(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Null where the secret is of no invitation.</summary>
    public async Task<FoundInvitation?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Token.HashOf(secret.Trim());
        await using var command = database.ForBearer(Convert.ToHexStringLower(hash))
            .CreateCommand("SELECT tenant, organization_id, invitation_id FROM organizations.member_invitations WHERE secret_hash = $1").With(hash);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new FoundInvitation(reader.GetString(0), reader.GetGuid(1), reader.GetGuid(2)) : null;
    }

    /// <summary>The organizations to which a person belongs.</summary>
    public Task<IReadOnlyList<Guid>> OfPersonAsync(string tenant, Guid personId, CancellationToken cancellationToken) =>
        IdsAsync("SELECT organization_id FROM access.memberships WHERE tenant = $1 AND person_id = $2 ORDER BY organization_id", tenant, personId, cancellationToken);

    /// <summary>The organizations of a workspace that have somebody who belongs to them, at most 500.</summary>
    public Task<IReadOnlyList<Guid>> AllAsync(string tenant, CancellationToken cancellationToken) => IdsAsync(
        "SELECT DISTINCT organization_id FROM access.memberships WHERE tenant = $1 ORDER BY organization_id LIMIT $2", tenant, MostShown, cancellationToken);

    /// <summary>The organizations that whoever has an address at this domain may join.</summary>
    public Task<IReadOnlyList<Guid>> OpenForAsync(string tenant, string domain, CancellationToken cancellationToken) => IdsAsync(
        "SELECT organization_id FROM organizations.open_domains WHERE tenant = $1 AND domain_hash = $2 ORDER BY organization_id LIMIT 20", tenant, domains.HashOf(tenant, domain), cancellationToken);

    private async Task<IReadOnlyList<Guid>> IdsAsync(string sql, string tenant, object key, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(sql).With(tenant, key);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Guid> organizations = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            organizations.Add(reader.GetGuid(0));
        }

        return organizations;
    }
}
