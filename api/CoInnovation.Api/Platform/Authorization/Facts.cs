using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Authorization;

/// <summary>What a decision about access rests on besides the principal.</summary>
/// <param name="Seat">The seat from which the caller acts: in the workshop that the thing belongs to, else for its organization.</param>
/// <param name="Thing">What the thing belongs to; null where the seat's workshop is the thing.</param>
public readonly record struct Facts(Seat? Seat, Belonging? Thing = null)
{
    public static Facts None => default;

    /// <summary>Does the seat's workshop hold the thing?</summary>
    internal bool IsHere => Seat is { } seat && (Thing is null || Thing.WorkshopId == seat.WorkshopId);

    /// <summary>Did the seat's organization bring it up?</summary>
    internal bool IsOfOrganization => Seat?.OrganizationId is { } organization && Thing?.OrganizationId == organization;

    /// <summary>Is the seat's organization asked about it?</summary>
    internal bool IsAsked => Seat?.OrganizationId is { } organization && Thing?.Asked?.Contains(organization) == true;

    /// <summary>What the caller is among the people to whom the thing belongs, by themself or by their organizations, the highest of it; null if they are none of them.</summary>
    internal MemberRole? RoleOf(Principal principal) => (principal.PersonId, Thing) switch
    {
        ({ } person, { Members: { } members }) => members.TryGetValue(person, out var role) ? role : null,
        ({ }, { Accounts: { } accounts }) => principal.Memberships?.Where(one => accounts.Contains(one.OrganizationId)).Max(one => (MemberRole?)one.Role),
        _ => null,
    };

    public static Facts About(Principal principal, Guid workshopId) => new(principal.SeatIn(workshopId));

    /// <summary>
    /// The ways in which the caller can act on a thing that belongs to others than one workshop; the first that is granted counts. They are: from the chosen seat if
    /// it has to do with the thing; else as the product team, then from each seat that has to do with it, contributors' first.
    /// </summary>
    public static IReadOnlyList<Facts> About(Principal principal, Belonging thing) => Ways(
        principal,
        thing,
        principal.Seats
            .Where(seat => thing.WorkshopId is { } workshop ? seat.WorkshopId == workshop : seat.OrganizationId is { } organization && organization == thing.OrganizationId)
            .OrderBy(seat => seat.Role == ParticipantRole.Contributor ? 0 : 1));

    /// <summary>The same for something that is about to begin: any contributor's seat will do where no organization is named, else one for that organization.</summary>
    public static IReadOnlyList<Facts> ForNew(Principal principal, Guid? organizationId)
    {
        var isNamed = organizationId is not null;
        return Ways(
            isNamed ? principal with { IsProductTeam = false } : principal,
            new Belonging(WorkshopId: null, organizationId),
            principal.Seats.Where(seat => seat.Role == ParticipantRole.Contributor && (!isNamed || seat.OrganizationId == organizationId)));
    }

    /// <summary>The holder of a seat, and something that belongs to the seat's workshop and organization and is asked about.</summary>
    internal static Facts OfAnything(Seat seat) =>
        new(seat, new Belonging(seat.WorkshopId, seat.OrganizationId, seat.OrganizationId is { } organization ? [organization] : null));

    /// <summary>Somebody with an account, and something among whose people they have this role.</summary>
    internal static Facts OfAnyMember(Guid personId, MemberRole role) => new(Seat: null, new Belonging(WorkshopId: null, Members: new Dictionary<Guid, MemberRole> { [personId] = role }));

    /// <summary>A chosen seat that is not the caller's (any more) never falls back to another one: a page must not go on under somebody else's name.</summary>
    private static List<Facts> Ways(Principal principal, Belonging thing, IEnumerable<Seat> seats)
    {
        List<Facts> ways = [.. seats.Select(seat => new Facts(seat, thing))];
        if (principal.ChosenParticipantId is { } chosen)
        {
            if (ways.Find(way => way.Seat!.ParticipantId == chosen) is { Seat: not null } mine)
            {
                return [mine];
            }

            if (principal.Seats.All(seat => seat.ParticipantId != chosen))
            {
                ways.Clear();
            }
        }

        ways.Insert(principal.IsProductTeam ? 0 : ways.Count, new Facts(Seat: null, thing));
        return ways;
    }
}
