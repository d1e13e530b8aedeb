using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>An organization as one of its members sees it.</summary>
internal sealed record OrganizationNode(Guid Id, OrganizationAccount Account, MemberRole ViewerRole)
{
    public string? Name => Account.Name?.Text;

    public DateTimeOffset CreatedAt => Account.CreatedAt;

    /// <summary>Whether the member may do here what the policy says.</summary>
    public bool Allows(Principal principal, Policy policy) => Access.Can(principal, policy, new Facts(Seat: null, new Belonging(WorkshopId: null, Members: Account.Roles)));
}

/// <summary>A member, as another member sees them.</summary>
internal sealed record MemberNode(Guid Id, string? Name, string? Email, MemberRole Role, DateTimeOffset JoinedAt, DateTimeOffset? SuspendedAt, bool IsViewer);

/// <summary>An open invitation, as those see it who manage the organization.</summary>
internal sealed record MemberInvitationNode(Guid Id, string? Email, MemberRole Role, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt);

/// <summary>What is shown of organizations. Names and addresses of people are nowhere but in their own accounts: whoever is erased is gone from here as well.</summary>
internal sealed class OrganizationReader(Mailboxes<OrganizationAccount> accounts, Mailboxes<Person> people, TimeProvider time)
{
    /// <summary>Null where there is none to which the caller belongs.</summary>
    public async Task<OrganizationNode?> FindAsync(Principal principal, Guid id, CancellationToken cancellationToken)
    {
        var (account, _) = await accounts.ReadAsync(new StreamKey(principal.Tenant, id), cancellationToken);
        var facts = new Facts(Seat: null, new Belonging(WorkshopId: null, Members: account.Roles));
        return account.IsThere && Access.Can(principal, Policy.BelongToOrganization, facts) && facts.RoleOf(principal) is { } role ? new OrganizationNode(id, account, role) : null;
    }

    /// <summary>Highest roles first, then those who came first.</summary>
    public async Task<IReadOnlyList<MemberNode>> MembersAsync(Principal principal, OrganizationNode organization, CancellationToken cancellationToken)
    {
        List<MemberNode> members = [];
        foreach (var (id, member) in organization.Account.Members.OrderByDescending(one => one.Value.Role).ThenBy(one => one.Value.JoinedAt).ThenBy(one => one.Key))
        {
            var (person, _) = await people.ReadAsync(new StreamKey(principal.Tenant, id), cancellationToken);
            var isViewer = principal.PersonId == id;
            var showsAddress = isViewer || organization.ViewerRole >= MemberRole.Administrator;
            members.Add(new MemberNode(id, person.Name?.Text, showsAddress ? person.Address?.Text : null, member.Role, member.JoinedAt, member.SuspendedAt, isViewer));
        }

        return members;
    }

    /// <summary>Oldest first; null for those who do not manage it.</summary>
    public static IReadOnlyList<DomainNode>? Domains(Principal principal, OrganizationNode organization) => !organization.Allows(principal, Policy.ManageOrganization)
        ? null
        : [.. organization.Account.Domains.Verified.OrderBy(one => one.Value.VerifiedAt).ThenBy(one => one.Key)
            .Select(one => new DomainNode(one.Key, one.Value.Domain.Text, one.Value.VerifiedAt, one.Value.IsOpen))];

    /// <summary>Newest first; null for those who do not manage it.</summary>
    public IReadOnlyList<MemberInvitationNode>? Invitations(Principal principal, OrganizationNode organization) =>
        !organization.Allows(principal, Policy.ManageOrganization)
            ? null
            : [.. organization.Account.Invitations.Keys.Select(id => (Id: id, Open: organization.Account.OpenInvitation(id, time.GetUtcNow()))).Where(one => one.Open is not null)
                .OrderByDescending(one => one.Open!.InvitedAt).ThenBy(one => one.Id)
                .Select(one => new MemberInvitationNode(one.Id, one.Open!.Address.Text, one.Open.Role, one.Open.InvitedAt, one.Open.ExpiresAt))];
}
