using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>A side of which an organization with an account said that it is the one: as everybody here sees it.</summary>
public sealed record ConfirmedSide(Side Side, Sealed AccountName, DateTimeOffset ConfirmedAt);

/// <summary>An organization with an account that has not answered yet: as facilitators see it.</summary>
public sealed record SideAsk(Side Side, Guid AccountId, Sealed AccountName, Guid OnBehalfOf, Guid RelationshipId, DateTimeOffset AskedAt)
{
    public static SideAsk From(SideAccountAsked e) => new(e.Side, e.AccountId, e.AccountName, e.OnBehalfOf, e.RelationshipId, e.AskedAt);
}

/// <summary>The account that a side names. Nobody sees it.</summary>
public sealed record NamedAccount(Guid AccountId, Guid? RelationshipId);

/// <summary>On whose belonging to which account a seat rests. Nobody sees it.</summary>
public sealed record MemberSeat(Side Side, Guid AccountId, Guid PersonId);

/// <summary>Folds what happens to accounts of sides.</summary>
internal static class SideFold
{
    public static ImmutableArray<ConfirmedSide> Apply(ImmutableArray<ConfirmedSide> sides, WorkshopEvent happened) => happened switch
    {
        SideConfirmed e => sides.Add(new ConfirmedSide(e.Side, e.AccountName, e.ConfirmedAt)),
        SideUnconfirmed e => sides.RemoveAll(one => one.Side == e.Side),
        _ => sides,
    };

    public static ImmutableArray<SideAsk> Apply(ImmutableArray<SideAsk> asks, WorkshopEvent happened) => happened switch
    {
        SideAccountAsked e => asks.Add(SideAsk.From(e)),
        SideAskEnded e => asks.RemoveAll(one => one.Side == e.Side),
        _ => asks,
    };
}
