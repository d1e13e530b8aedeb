using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Relationships;

/// <summary>An organization that has a part in a relationship.</summary>
internal sealed record RelatedOrganization(Guid Id, string? Name);

/// <summary>A partner, or one that waits for the customer's yes.</summary>
internal sealed record PartnerNode(Guid Id, string? Name, bool IsAdmitted, DateTimeOffset Since);

/// <summary>An open invitation, as the vendor sees it.</summary>
internal sealed record RelationshipInvitationNode(Guid Id, Side Side, string? Email, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt);

/// <summary>A relationship as one of its organizations sees it.</summary>
internal sealed record RelationshipNode(
    Guid Id, Side Side, bool Manages, RelatedOrganization Vendor, RelatedOrganization? Customer, IReadOnlyList<PartnerNode> Partners, IReadOnlyList<RelationshipInvitationNode>? Invitations,
    DateTimeOffset? BegunAt, DateTimeOffset? EndedAt);

/// <summary>What is shown of relationships. A partner that waits for the customer's yes sees nobody but the vendor, and no other partner at all.</summary>
internal sealed class RelationshipReader(Mailboxes<Relationship> relationships, Mailboxes<OrganizationAccount> accounts, RelationshipIndex index, TimeProvider time)
{
    /// <summary>Those in which an organization has a part to which the caller belongs, newest first.</summary>
    public async Task<IReadOnlyList<RelationshipNode>> OfAsync(Principal principal, Guid organizationId, CancellationToken cancellationToken)
    {
        List<RelationshipNode> nodes = [];
        foreach (var id in await index.OfOrganizationAsync(principal.Tenant, organizationId, cancellationToken))
        {
            if (await FindAsync(principal, id, organizationId, cancellationToken) is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }

    /// <summary>As this organization sees it; null for those who do not belong to it, and where it has no part.</summary>
    public async Task<RelationshipNode?> FindAsync(Principal principal, Guid id, Guid organizationId, CancellationToken cancellationToken)
    {
        var (relationship, _) = await relationships.ReadAsync(new StreamKey(principal.Tenant, id), cancellationToken);
        if (!relationship.Organizations.Contains(organizationId)
            || !Access.Can(principal, Policy.BelongToOrganization, new Facts(Seat: null, new Belonging(WorkshopId: null, Accounts: [organizationId]))))
        {
            return null;
        }

        var isWaiting = relationship.Partners.TryGetValue(organizationId, out var own) && !own.IsAdmitted;
        var side = organizationId == relationship.VendorId ? Side.Vendor : organizationId == relationship.CustomerId ? Side.Customer : Side.Partner;
        var manages = Relationship.Manages(principal, organizationId);
        List<PartnerNode> partners = [];
        foreach (var (partnerId, partner) in relationship.Partners.Where(one => one.Key == organizationId || (!isWaiting && (one.Value.IsAdmitted || side != Side.Partner))))
        {
            partners.Add(new PartnerNode(partnerId, await NameAsync(principal, partnerId, cancellationToken), partner.IsAdmitted, partner.Since));
        }

        return new RelationshipNode(
            id,
            side,
            manages,
            new RelatedOrganization(relationship.VendorId, await NameAsync(principal, relationship.VendorId, cancellationToken)),
            relationship.CustomerId is { } customer && !isWaiting ? new RelatedOrganization(customer, await NameAsync(principal, customer, cancellationToken)) : null,
            partners,
            side == Side.Vendor && manages ? Invitations(relationship) : null,
            isWaiting ? null : relationship.BegunAt,
            relationship.EndedAt);
    }

    public async Task<string?> NameAsync(Principal principal, Guid organizationId, CancellationToken cancellationToken) =>
        (await accounts.ReadAsync(new StreamKey(principal.Tenant, organizationId), cancellationToken)).State.Name?.Text;

    private IReadOnlyList<RelationshipInvitationNode> Invitations(Relationship relationship) =>
    [
        .. relationship.Invitations.Where(one => one.Value.ExpiresAt > time.GetUtcNow()).OrderByDescending(one => one.Value.InvitedAt).ThenBy(one => one.Key)
            .Select(one => new RelationshipInvitationNode(one.Key, one.Value.Side, one.Value.Address.Text, one.Value.InvitedAt, one.Value.ExpiresAt)),
    ];
}
