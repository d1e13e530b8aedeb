using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>
/// An organization with an account: what happened to the account and its relationships, and what is said under its name where it confirmed that the name is its own: in these
/// workshops, in the backlog that came out of them, and between workshops by those who sat there for it. A name alone proves nothing: what others say under the same one is not in it.
/// </summary>
/// <param name="accountId">The account.</param>
/// <param name="sealOwner">For whom the account's own texts are sealed.</param>
/// <param name="sides">The workshops that name it, with its side.</param>
internal sealed class WholeAccount(Guid accountId, Guid sealOwner, IReadOnlyDictionary<Guid, Side> sides) : Whose
{
    /// <summary>The streams of which something may be its own, with the organization as which it takes part there.</summary>
    private readonly Dictionary<Guid, WholeOrganization> _named = [];

    private WholeOrganization? _here;

    public override bool Owns(Guid ownerId) => ownerId == sealOwner || _here?.Owns(ownerId) == true;

    public override bool IsAbout(RecordedEvent recorded, IReadOnlySet<Guid> owners) =>
        recorded.Stream.Id == accountId
        || Names(recorded.Data, ["VendorId", "CustomerId", "PartnerId", "AccountId", "OrganizationId"], id => id == accountId)
        || _here?.IsAbout(recorded, owners) == true;

    public override void Hear(RecordedEvent recorded)
    {
        var stream = recorded.Stream.Id;
        if (recorded.Version == 1 && OrganizationIn(recorded) is { } organization)
        {
            _named[stream] = organization;
        }

        _here = _named.GetValueOrDefault(stream);
        _here?.Hear(recorded);
    }

    private WholeOrganization? OrganizationIn(RecordedEvent first) => first.Data switch
    {
        WorkshopCreated created => sides.TryGetValue(first.Stream.Id, out var side) && created.Sides.FirstOrDefault(one => one.Side == side) is { } mine
            ? new WholeOrganization(mine.OrganizationId)
            : null,
        PainPointRecorded { WorkshopId: var workshop } => _named.GetValueOrDefault(workshop),
        IdeaRecorded { WorkshopId: var workshop } => _named.GetValueOrDefault(workshop),
        PainPointSubmitted { SubmitterId: var by } => OfMember(by),
        IdeaSubmitted { Text.OwnerId: var by } => OfMember(by),
        _ => null,
    };

    private WholeOrganization? OfMember(Guid participantId) => _named.Values.FirstOrDefault(organization => organization.HasMember(participantId));
}
