using CoInnovation.Api.Backlog;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations.Suspending;

/// <summary>Who can lift a suspension.</summary>
internal enum SuspendedBy
{
    Organization,
    ProductTeam,
}

/// <summary>What is suspended of the caller's, and whom to ask.</summary>
internal sealed record SuspensionNode(Guid OrganizationId, string? OrganizationName, SuspendedBy SuspendedBy, DateTimeOffset Since, IReadOnlyList<string> Contacts);

/// <summary>An organization with an account, as the product team sees it.</summary>
internal sealed record AccountOverview(Guid Id, string? Name, DateTimeOffset CreatedAt, int MemberCount, DateTimeOffset? SuspendedAt);

/// <summary>What is shown of suspensions: to the suspended, that they are and whom to ask; to the product team, which are.</summary>
internal sealed class SuspensionReader(
    Suspensions suspensions, OrganizationIndex index, Mailboxes<OrganizationAccount> accounts, Mailboxes<Person> people, BacklogReader backlog)
{
    /// <summary>By the organizations of the caller's seats first, then by their memberships.</summary>
    public async Task<IReadOnlyList<SuspensionNode>> OfAsync(Principal principal, CancellationToken cancellationToken)
    {
        List<SuspensionNode> nodes = [];
        var seats = await suspensions.OfSeatsAsync(principal, cancellationToken);
        var names = await backlog.OrganizationsAsync(principal.Tenant, seats.Select(one => one.OrganizationId), cancellationToken);
        nodes.AddRange(seats.Select(one => new SuspensionNode(one.OrganizationId, names.GetValueOrDefault(one.OrganizationId)?.Name, SuspendedBy.ProductTeam, one.Since, [])));
        if (principal.PersonId is { } personId)
        {
            foreach (var id in await index.OfPersonAsync(principal.Tenant, personId, cancellationToken))
            {
                var (account, _) = await accounts.ReadAsync(new StreamKey(principal.Tenant, id), cancellationToken);
                if (account.SuspendedAt is { } since)
                {
                    nodes.Add(new SuspensionNode(id, account.Name?.Text, SuspendedBy.ProductTeam, since, []));
                }
                else if (account.Members.TryGetValue(personId, out var member) && member.SuspendedAt is { } suspendedAt)
                {
                    nodes.Add(new SuspensionNode(id, account.Name?.Text, SuspendedBy.Organization, suspendedAt, await ManagersAsync(principal.Tenant, account, cancellationToken)));
                }
            }
        }

        return nodes;
    }

    /// <summary>The organizations with accounts, those first that came first.</summary>
    public async Task<IReadOnlyList<AccountOverview>> AccountsAsync(string tenant, CancellationToken cancellationToken)
    {
        List<AccountOverview> all = [];
        foreach (var id in await index.AllAsync(tenant, cancellationToken))
        {
            var (account, _) = await accounts.ReadAsync(new StreamKey(tenant, id), cancellationToken);
            if (account.IsThere)
            {
                all.Add(new AccountOverview(id, account.Name?.Text, account.CreatedAt, account.Members.Count, account.SuspendedAt));
            }
        }

        return [.. all.OrderBy(one => one.CreatedAt).ThenBy(one => one.Id)];
    }

    /// <summary>The names of those who can lift it, owners first. Addresses stay with those who manage.</summary>
    private async Task<IReadOnlyList<string>> ManagersAsync(string tenant, OrganizationAccount account, CancellationToken cancellationToken)
    {
        List<string> names = [];
        foreach (var (id, _) in account.Roles.Where(one => one.Value >= MemberRole.Administrator).OrderByDescending(one => one.Value).ThenBy(one => one.Key))
        {
            if ((await people.ReadAsync(new StreamKey(tenant, id), cancellationToken)).State.Name?.Text is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }
}
