using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>What a facilitator can call everybody to.</summary>
public enum SummonedView
{
    Now,
    Board,
    Results,
}

/// <summary>Everybody sees this card large, until the spotlight ends, another step starts or the card is taken back.</summary>
public sealed record CardSpotlit(Guid CardId) : WorkshopEvent;

public sealed record SpotlightEnded : WorkshopEvent;

/// <summary>Everybody's page goes to this view; a round says which results. The numbers count up, so that a page knows a new call from one that it has followed.</summary>
public sealed record EverybodySummoned(int Number, SummonedView View, Guid? RoundId) : WorkshopEvent;

/// <summary>A facilitator's words to everybody; they stand while the step runs in which they were said.</summary>
public sealed record MessageBroadcast(int Number, Sealed Text, DateTimeOffset SentAt) : WorkshopEvent;

/// <summary>A facilitator took back what was said: nobody is shown it any longer.</summary>
public sealed record BroadcastTakenBack(int Number) : WorkshopEvent;

/// <summary>Where a step stood before something was done to it.</summary>
public sealed record StepStanding(Guid StepId, StepState State, DateTimeOffset? EndsAt, int? RemainingSeconds);

/// <summary>One control action taken back: these steps stand as they did before it, with the time that they had left.</summary>
public sealed record StepsRestored(IReadOnlyList<StepStanding> Steps, Guid? CurrentStepId) : WorkshopEvent;

/// <summary>The last control action is being taken back, by the event that follows. Nobody sees it.</summary>
public sealed record ControlUndone(ControlAction Action) : WorkshopEvent;
