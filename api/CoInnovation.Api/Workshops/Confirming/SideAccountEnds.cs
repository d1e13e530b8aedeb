using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>What follows in a workshop when something ends elsewhere. The rights are gone by then: this is what the others see of it.</summary>
internal static class SideAccountEnds
{
    /// <summary>The relationship by which it was asked is over, or nobody belongs to it any more.</summary>
    public static Decision OfAccount(Workshop workshop, Side side, Guid accountId, Guid? relationshipId, DateTimeOffset now) =>
        workshop.AskOn(side) is { } ask && ask.AccountId == accountId && ask.RelationshipId == relationshipId ? Audience.Publish(SideGuards.AskEnds(ask, SideAskOutcome.Ended, personId: null, now))
        : workshop.SideAccounts.GetValueOrDefault(side) is { } named && named.AccountId == accountId && named.RelationshipId == relationshipId
            ? Audience.Publish(workshop.NamingEnds(side, named, personId: null, now))
            : Decision.Nothing;

    /// <summary>Somebody does not belong to it any more.</summary>
    public static Decision OfMember(Workshop workshop, Guid accountId, Guid personId, DateTimeOffset now) =>
        Audience.Publish(workshop.SeatsEnd(seat => seat.AccountId == accountId && seat.PersonId == personId, now));
}
