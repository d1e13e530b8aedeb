using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>How the question whether an organization with an account takes part on a side came to its end.</summary>
public enum SideAskOutcome
{
    Agreed,
    Declined,
    Withdrawn,

    /// <summary>What it rested on is over: the relationship, or the organization.</summary>
    Ended,
}

/// <summary>An organization with an account was asked whether it is the one that takes part on a side.</summary>
/// <param name="Side">The side.</param>
/// <param name="AccountId">The organization with an account.</param>
/// <param name="AccountName">What it is called, sealed as its account's name is.</param>
/// <param name="OnBehalfOf">The organization with an account for which the facilitator asks.</param>
/// <param name="RelationshipId">In which both have a part.</param>
/// <param name="AskedBy">The facilitator.</param>
/// <param name="AskedAt">When.</param>
public sealed record SideAccountAsked(
    Side Side, Guid AccountId, Sealed AccountName, Guid OnBehalfOf, Guid RelationshipId, Guid AskedBy, DateTimeOffset AskedAt) : WorkshopEvent;

/// <summary>Nobody waits for an answer any more.</summary>
public sealed record SideAskEnded(Side Side, SideAskOutcome Outcome, DateTimeOffset EndedAt) : WorkshopEvent;

/// <summary>A side names an organization's account, with the yes of somebody who manages it. Nobody sees it; what it gives rests on it.</summary>
/// <param name="Side">The side.</param>
/// <param name="AccountId">The organization with an account.</param>
/// <param name="RelationshipId">By which it was asked; null where the facilitator manages it.</param>
/// <param name="PersonId">Who said yes.</param>
/// <param name="NamedAt">When.</param>
public sealed record SideAccountNamed(Side Side, Guid AccountId, Guid? RelationshipId, Guid PersonId, DateTimeOffset NamedAt) : WorkshopEvent;

/// <summary>The side names it no more, or never will. Nobody sees it.</summary>
/// <param name="Side">The side.</param>
/// <param name="AccountId">The organization with an account.</param>
/// <param name="WasNamed">False where it had only been asked.</param>
/// <param name="PersonId">Who of the organization wanted that; null where it was the facilitator, or followed from something else.</param>
/// <param name="EndedAt">When.</param>
public sealed record SideAccountEnded(Side Side, Guid AccountId, bool WasNamed, Guid? PersonId, DateTimeOffset EndedAt) : WorkshopEvent;

/// <summary>What everybody here learns of a side that names an account.</summary>
public sealed record SideConfirmed(Side Side, Sealed AccountName, DateTimeOffset ConfirmedAt) : WorkshopEvent;

public sealed record SideUnconfirmed(Side Side) : WorkshopEvent;

/// <summary>A seat rests on its holder's belonging to the account that its side names: always together with the seat. Nobody sees it.</summary>
public sealed record MemberSeated(Guid ParticipantId, Side Side, Guid AccountId, Guid PersonId) : WorkshopEvent;
