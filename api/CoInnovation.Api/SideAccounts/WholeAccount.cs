using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Transfer.Own;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.SideAccounts;

/// <summary>
/// An organization with an account: what happened to the account and its relationships, and what is said under its name where it confirmed that the name is its own: in these
/// workshops, in the backlog that came out of them, and between workshops by those who sat there for it. A name alone proves nothing: what others say under the same one is not in it.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="sealOwner">For whom the account's own texts are sealed.</param>
/// <param name="sides">The workshops that name it, with its side.</param>
internal sealed class WholeAccount(Guid accountId, Guid sealOwner, IReadOnlyDictionary<Guid, Side> sides) : Whose
{
    /// <summary>The workshops that name it, with the organization as which it takes part there.</summary>
    private readonly Dictionary<Guid, WholeOrganization> _workshops = [];

    /// <summary>Its relationships, with what it is in them.</summary>
    private readonly Dictionary<Guid, Side> _relationships = [];

    private WholeOrganization? _here;

    public override bool Owns(Guid ownerId) => ownerId == sealOwner || HasMember(ownerId) || _here?.Owns(ownerId) == true;

    public override bool IsAbout(RecordedEvent recorded, IReadOnlySet<Guid> owners) =>
        recorded.Stream.Id == accountId
        || owners.Contains(sealOwner)
        || Names(recorded.Data, ["VendorId", "CustomerId", "PartnerId", "AccountId", "OrganizationId"], id => id == accountId)
        || (_here is { } here ? here.IsAbout(recorded, owners) : IsOfRelationship(recorded) || IsOfBacklog(recorded.Data, owners));

    public override void Hear(RecordedEvent recorded)
    {
        var stream = recorded.Stream.Id;
        switch (recorded.Data)
        {
            case WorkshopCreated created when sides.TryGetValue(stream, out var side) && created.Sides.FirstOrDefault(one => one.Side == side) is { } mine:
                _workshops[stream] = new WholeOrganization(mine.OrganizationId);
                break;
            case RelationshipProposed proposed when proposed.VendorId == accountId:
                _relationships[stream] = Side.Vendor;
                break;
            case RelationshipBegun begun when begun.CustomerId == accountId:
                _relationships[stream] = Side.Customer;
                break;
            default:
                break;
        }

        _here = _workshops.GetValueOrDefault(stream);
        _here?.Hear(recorded);
    }

    /// <summary>A vendor's are its own from the first word on; whom it invites is not the customer's business.</summary>
    private bool IsOfRelationship(RecordedEvent recorded) => _relationships.TryGetValue(recorded.Stream.Id, out var side)
        && (side == Side.Vendor || recorded.Data is PartnerAdmitted or PartnershipEnded or RelationshipEnded);

    /// <summary>What came out of its workshops with its name, and what its members say, of whosever items; not what stands under the same name.</summary>
    private bool IsOfBacklog(object happened, IReadOnlySet<Guid> owners) => happened switch
    {
        PainPointRecorded recorded => IsNamed(recorded.WorkshopId, recorded.OrganizationId),
        IdeaRecorded recorded => IsNamed(recorded.WorkshopId, recorded.OrganizationId),
        PainPointEvent or IdeaEvent or BacklogItemEvent => owners.Any(HasMember) || Names(happened, ["SupporterId", "SubmitterId", "AuthorId"], HasMember),
        _ => false,
    };

    private bool IsNamed(Guid workshopId, Guid? organizationId) => organizationId is { } id && _workshops.TryGetValue(workshopId, out var mine) && mine.Is(id);

    private bool HasMember(Guid id) => _workshops.Values.Any(organization => organization.HasMember(id));
}
