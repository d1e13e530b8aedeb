using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Inviting;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>What decisions about accounts of sides ask of the state first, and what follows from them.</summary>
internal static class SideGuards
{
    public static NotFoundException NoAccount() => new("ORGANIZATION_NOT_FOUND", "There is no such organization with an account that you manage, or that yours is related to.", ["accountId"]);

    public static NotFoundException NoRequest() => new("SIDE_NOT_FOUND", "Your organization is not asked there (any more), and no side names it. Load the page again.", ["workshopId"]);

    /// <summary>The side that names the account; null where none does.</summary>
    public static Side? SideOf(this Workshop workshop, Guid accountId) => workshop.SideAccounts.Where(one => one.Value.AccountId == accountId).Select(one => (Side?)one.Key).FirstOrDefault();

    public static SideAsk? AskOn(this Workshop workshop, Side side) => workshop.Facilitators.Slice.SideAsks.FirstOrDefault(one => one.Side == side);

    /// <summary>Is there anybody on another side who would be the same organization?</summary>
    public static bool StandsElsewhere(this Workshop workshop, Guid accountId, Side side) =>
        workshop.SideAccounts.Any(one => one.Key != side && one.Value.AccountId == accountId) || workshop.Facilitators.Slice.SideAsks.Any(one => one.Side != side && one.AccountId == accountId);

    /// <summary>Nobody waits for this answer any more.</summary>
    public static IEnumerable<WorkshopEvent> AskEnds(SideAsk ask, SideAskOutcome outcome, Guid? personId, DateTimeOffset now) =>
        [new SideAskEnded(ask.Side, outcome, now), new SideAccountEnded(ask.Side, ask.AccountId, WasNamed: false, personId, now)];

    /// <summary>The side names it no more: seats that rested on it end with it, and what was written from them stays.</summary>
    public static IEnumerable<WorkshopEvent> NamingEnds(this Workshop workshop, Side side, NamedAccount named, Guid? personId, DateTimeOffset now) =>
    [
        new SideAccountEnded(side, named.AccountId, WasNamed: true, personId, now),
        new SideUnconfirmed(side),
        .. workshop.SeatsEnd(seat => seat.AccountId == named.AccountId, now),
    ];

    /// <summary>Seats that rest on a belonging which is over.</summary>
    public static IEnumerable<WorkshopEvent> SeatsEnd(this Workshop workshop, Func<MemberSeat, bool> which, DateTimeOffset now) => Removing.Of(
        workshop,
        [.. workshop.Board.Participants.Where(one => one.Present && workshop.MemberSeats.TryGetValue(one.ParticipantId, out var seat) && which(seat))],
        now,
        byFacilitator: false);
}
