using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Api.SideAccounts;

/// <summary>
/// Keeps which accounts the sides of workshops name, in the transaction of what says so. Who says it stands in other streams than the workshop, so that is asked here once more: an append holds the
/// lock on the log's head until it commits, and nothing comes between the question and the answer.
/// </summary>
internal sealed class SideAccountIndex(OrganizationMailBound mails) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(SideAccountAsked), typeof(SideAccountNamed), typeof(SideAccountEnded), typeof(MemberSeated), typeof(PartnershipEnded), typeof(RelationshipEnded), typeof(PersonErasureAsked),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, id) = recorded.Stream;
            switch (recorded.Data)
            {
                case SideAccountAsked e:
                    await AskAsync(tenant, id, e);
                    break;
                case SideAccountNamed e:
                    await NameAsync(tenant, id, e);
                    break;
                case SideAccountEnded e:
                    await ExecuteAsync("DELETE FROM access.side_accounts WHERE tenant = $1 AND workshop_id = $2 AND side = $3 AND account_id = $4", tenant, id, Word(e.Side), e.AccountId);
                    break;
                case MemberSeated e when !await MemberSeats.MayBeginAsync(transaction, tenant, id, e.Side, e.AccountId, e.PersonId, cancellationToken):
                    throw new AppendRefusedException(SideGuards.NoRequest());
                case MemberSeated:
                    break;
                case PartnershipEnded e:
                    await ExecuteAsync(
                        "UPDATE access.side_accounts SET state = 'ENDED' WHERE tenant = $1 AND relationship_id = $2 AND (account_id = $3 OR on_behalf_of = $3)", tenant, id, e.PartnerId);
                    break;
                case RelationshipEnded:
                    await ExecuteAsync("UPDATE access.side_accounts SET state = 'ENDED' WHERE tenant = $1 AND relationship_id = $2", tenant, id);
                    break;
                case PersonErasureAsked e:
                    await ExecuteAsync("DELETE FROM access.removed_people WHERE tenant = $1 AND person_id = $2", tenant, e.PersonId);
                    break;
                default:
                    throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}.");
            }
        }

        async Task AskAsync(string tenant, Guid workshopId, SideAccountAsked e)
        {
            var asker = await PersonOfSeatAsync(tenant, workshopId, e.AskedBy);
            if (asker is not { } person || !await CallersAtCommit.ManagesAsync(transaction, tenant, e.OnBehalfOf, person, cancellationToken)
                || !await AreRelatedAsync(tenant, e.RelationshipId, e.AccountId, e.OnBehalfOf))
            {
                throw new AppendRefusedException(SideGuards.NoAccount());
            }

            // Whoever manages the account gets a mail: it is counted for the one that asks, and for the one that is asked, whatever addresses its people have.
            await mails.CountAsync(transaction, tenant, e.OnBehalfOf, $"{e.AccountId}", e.AskedAt, cancellationToken);
            await SetAsync(tenant, workshopId, e.Side, e.AccountId, "ASKED", e.AskedAt, e.RelationshipId, e.OnBehalfOf);
        }

        async Task NameAsync(string tenant, Guid workshopId, SideAccountNamed e)
        {
            if (!await CallersAtCommit.ManagesAsync(transaction, tenant, e.AccountId, e.PersonId, cancellationToken)
                || (e.RelationshipId is { } relationshipId && !await AreRelatedAsync(tenant, relationshipId, e.AccountId, e.AccountId)))
            {
                throw new AppendRefusedException(SideGuards.NoRequest());
            }

            await SetAsync(tenant, workshopId, e.Side, e.AccountId, "NAMED", e.NamedAt, e.RelationshipId, onBehalfOf: null);
        }

        async Task<Guid?> PersonOfSeatAsync(string tenant, Guid workshopId, Guid participantId)
        {
            await using var command = new NpgsqlCommand("SELECT person_id FROM access.seats WHERE tenant = $1 AND workshop_id = $2 AND participant_id = $3", transaction.Connection, transaction)
                .With(tenant, workshopId, participantId);
            return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
        }

        async Task<bool> AreRelatedAsync(string tenant, Guid relationshipId, Guid one, Guid other)
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT (SELECT count(*) FROM relationships.organizations WHERE tenant = $1 AND relationship_id = $2 AND organization_id = ANY ($3)) = $4
                    AND NOT EXISTS (SELECT FROM events.mt_events ended WHERE ended.tenant_id = $1 AND ended.stream_id = $2 AND ended.type = 'relationship_ended')
                """,
                transaction.Connection,
                transaction).With(tenant, relationshipId, new[] { one, other }, one == other ? 1L : 2L);
            return await command.ExecuteScalarAsync(cancellationToken) is true;
        }

        Task SetAsync(string tenant, Guid workshopId, Side side, Guid accountId, string state, DateTimeOffset since, Guid? relationshipId, Guid? onBehalfOf) => ExecuteAsync(
            """
            INSERT INTO access.side_accounts (tenant, workshop_id, side, account_id, state, since, relationship_id, on_behalf_of) VALUES ($1, $2, $3, $4, $5, $6, $7::uuid, $8::uuid)
            ON CONFLICT (tenant, workshop_id, side) DO UPDATE SET account_id = excluded.account_id, state = excluded.state, since = excluded.since,
                relationship_id = excluded.relationship_id, on_behalf_of = coalesce(excluded.on_behalf_of, side_accounts.on_behalf_of)
            """,
            tenant, workshopId, Word(side), accountId, state, since, relationshipId, onBehalfOf);

        async Task ExecuteAsync(string sql, params object?[] values)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction).With(values);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string Word(Side side) => side.ToString().ToUpperInvariant();
}
