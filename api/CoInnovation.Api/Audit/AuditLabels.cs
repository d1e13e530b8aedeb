using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Relationships;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Audit;

/// <summary>
/// Names for what stands in records as ids, read where they are sealed: who is erased has none here either. An organization learns names of its own people, of what it typed
/// itself, and of organizations to which it is related; the product team learns those of what it sees anyway, and of no person.
/// </summary>
internal sealed class AuditLabels(IEventStore store, Mailboxes<Person> people, Mailboxes<OrganizationAccount> accounts, Mailboxes<Relationship> relationships)
{
    public async Task<IReadOnlyList<AuditNode>> NameAsync(string tenant, Guid whose, IReadOnlyList<AuditRow> rows, TenantAccess access, CancellationToken cancellationToken)
    {
        var names = whose == AuditTable.Workspace
            ? await OfWorkspaceAsync(tenant, rows, access, cancellationToken)
            : await OfOrganizationAsync(tenant, whose, rows, access, cancellationToken);
        return [.. rows.Select(row => new AuditNode(row.Id, row.At, row.Kind, row.Outcome, ActorOf(row.Actor), row.Subject is { } subject ? SubjectOf(subject) : null, row.Detail, row.Times))];

        AuditActorNode ActorOf(AuditActor actor)
        {
            var name = actor is { Kind: AuditActorKind.Person, Id: { } id } ? names.GetValueOrDefault((AuditSubjectKind.Person, id)) : default;
            return new AuditActorNode(actor.Kind, actor.Id, name.Text, name.IsErased);
        }

        AuditSubjectNode SubjectOf(AuditSubject subject)
        {
            var label = names.GetValueOrDefault((subject.Kind, subject.Id));
            return new AuditSubjectNode(subject.Kind, subject.Id, label.Text, label.IsErased);
        }
    }

    private async Task<Names> OfOrganizationAsync(string tenant, Guid organizationId, IReadOnlyList<AuditRow> rows, TenantAccess access, CancellationToken cancellationToken)
    {
        var names = new Names();
        IEnumerable<Guid> actors = rows.Where(row => row.Actor.Kind == AuditActorKind.Person).Select(row => row.Actor.Id).OfType<Guid>();
        foreach (var id in actors.Concat(IdsOf(rows, AuditSubjectKind.Person)).Distinct())
        {
            var (person, _) = await people.ReadAsync(new StreamKey(tenant, id), cancellationToken);
            names[(AuditSubjectKind.Person, id)] = new Name(person.Name?.Text ?? person.Address?.Text, person is { IsTaken: true, IsThere: false });
        }

        if (rows.Any(row => row.Subject?.Kind is AuditSubjectKind.Invitation or AuditSubjectKind.Domain))
        {
            await AddTypedAsync(names, new StreamKey(tenant, organizationId), cancellationToken);
        }

        foreach (var id in IdsOf(rows, AuditSubjectKind.Relationship))
        {
            var (relationship, _) = await relationships.ReadAsync(new StreamKey(tenant, id), cancellationToken);
            var other = relationship.VendorId == organizationId ? relationship.CustomerId : relationship.VendorId;
            names[(AuditSubjectKind.Relationship, id)] = new Name(other is { } account ? await NameOfAsync(tenant, account, cancellationToken) : null);
        }

        // Of an organization to which it is not related any more, it is not told what it is called now.
        var asked = IdsOf(rows, AuditSubjectKind.Organization).ToArray();
        Sql related = $"""
            select other.organization_id from audit.parties as own join audit.parties as other using (tenant, relationship_id)
            where tenant = {tenant} and own.organization_id = {organizationId} and other.organization_id = any({asked}) union select {organizationId}
            """;
        IReadOnlyList<Guid> known = asked is [] ? [] : await AuditTable.IdsAsync(related, access, cancellationToken);
        foreach (var id in known.Intersect(asked))
        {
            names[(AuditSubjectKind.Organization, id)] = new Name(await NameOfAsync(tenant, id, cancellationToken));
        }

        // As its members see it, for as long as the workshop names it.
        var workshops = IdsOf(rows, AuditSubjectKind.Workshop).ToArray();
        if (workshops is not [])
        {
            await AddAsync(
                names, AuditSubjectKind.Workshop,
                $"""
                select workshop.id, workshop.title from access.side_accounts side join read.workshops workshop on workshop.tenant = side.tenant and workshop.id = side.workshop_id
                where side.tenant = {tenant} and side.account_id = {organizationId} and side.state = 'NAMED' and workshop.id = any({workshops})
                """,
                access, cancellationToken);
        }

        return names;
    }

    /// <summary>Addresses that were invited, and domains, as they were typed.</summary>
    private async Task AddTypedAsync(Names names, StreamKey organization, CancellationToken cancellationToken)
    {
        await foreach (var recorded in store.ReadStreamAsync(organization, 0, cancellationToken))
        {
            if (recorded.Data is MemberInvited invited)
            {
                names[(AuditSubjectKind.Invitation, invited.InvitationId)] = OfSealed(invited.Address);
            }
            else if (recorded.Data is DomainCodeMailed mailed)
            {
                names[(AuditSubjectKind.Domain, mailed.DomainId)] = OfSealed(mailed.Domain);
            }
        }

        static Name OfSealed(Sealed text) => new(text.Text, IsErased: text.Text is null);
    }

    private async Task<string?> NameOfAsync(string tenant, Guid organizationId, CancellationToken cancellationToken) =>
        (await accounts.ReadAsync(new StreamKey(tenant, organizationId), cancellationToken)).State.Name?.Text;

    private static async Task<Names> OfWorkspaceAsync(string tenant, IReadOnlyList<AuditRow> rows, TenantAccess access, CancellationToken cancellationToken)
    {
        var names = new Names();
        foreach (var (kind, table, column) in ((AuditSubjectKind, string, string)[])
        [
            (AuditSubjectKind.Token, "access.tokens", "name"), (AuditSubjectKind.Webhook, "webhooks.webhooks", "name"),
            (AuditSubjectKind.Workshop, "read.workshops", "title"), (AuditSubjectKind.Organization, "read.organizations", "name"),
        ])
        {
            var ids = IdsOf(rows, kind).ToArray();
            if (ids is [])
            {
                continue;
            }

            await AddAsync(names, kind, $"select id, {Sql.Of(column)} from {Sql.Of(table)} where tenant = {tenant} and id = any({ids})", access, cancellationToken);
        }

        return names;
    }

    private static async Task AddAsync(Names names, AuditSubjectKind kind, Sql statement, TenantAccess access, CancellationToken cancellationToken)
    {
        await using var command = statement.On(access);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            names[(kind, reader.GetGuid(0))] = new Name(reader.IsDBNull(1) ? null : reader.GetString(1), IsErased: reader.IsDBNull(1));
        }
    }

    private static IEnumerable<Guid> IdsOf(IEnumerable<AuditRow> rows, AuditSubjectKind kind) => rows.Select(row => row.Subject).Where(subject => subject?.Kind == kind).Select(subject => subject!.Value.Id).Distinct();

    private readonly record struct Name(string? Text, bool IsErased = false);

    private sealed class Names : Dictionary<(AuditSubjectKind Kind, Guid Id), Name>;
}
