using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>A call to a view; a page that has not followed this number goes there.</summary>
public sealed record Summons(int Number, SummonedView View, Guid? RoundId);

/// <summary>What a facilitator said to everybody.</summary>
public sealed record Broadcast(int Number, Sealed Text, DateTimeOffset SentAt);

/// <summary>
/// To what a facilitator draws everybody's eyes: part of the board. The web client's <c>applyToAttention</c> makes the same object, member by member in this order.
/// </summary>
public sealed record Attention(Guid? SpotlightCardId, Summons? Summons, Broadcast? Broadcast)
{
    public static Attention Nowhere { get; } = new(SpotlightCardId: null, Summons: null, Broadcast: null);

    /// <summary>How many calls and messages there were; they stay countable when they are over.</summary>
    public int Summoned { get; init; }

    public int Said { get; init; }

    public Attention Apply(WorkshopEvent happened) => happened switch
    {
        CardSpotlit e => this with { SpotlightCardId = e.CardId },
        SpotlightEnded => this with { SpotlightCardId = null },
        CardTakenBack e when e.CardId == SpotlightCardId => this with { SpotlightCardId = null },
        EverybodySummoned e => this with { Summons = new Summons(e.Number, e.View, e.RoundId), Summoned = e.Number },
        // A vote that opens or closes is newer than the call, and what everybody is to look at.
        VotingRoundOpened or VotingRoundClosed => this with { Summons = null },
        MessageBroadcast e => this with { Broadcast = new Broadcast(e.Number, e.Text, e.SentAt), Said = e.Number },
        BroadcastTakenBack e when e.Number == Broadcast?.Number => this with { Broadcast = null },
        // Where everybody is to look now is the step itself.
        StepStarted or WorkshopClosed => this with { SpotlightCardId = null, Summons = null, Broadcast = null },
        StepEnded => this with { Broadcast = null },
        _ => this,
    };
}
