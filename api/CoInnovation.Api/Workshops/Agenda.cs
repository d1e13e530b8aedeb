using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>Where a step stands.</summary>
public enum StepState
{
    Planned,
    Running,
    Paused,
    Ended,
    Skipped,
}

/// <summary>A step's settings.</summary>
public sealed record StepPlan(
    Guid StepId, Method Method, Sealed Title, Sealed Prompt, int Minutes, Visibility Visibility, bool Anonymous, IReadOnlyList<Side> Writers);

/// <summary>One step of the agenda as everybody in the workshop sees it.</summary>
public sealed record Step(
    Guid StepId,
    Method Method,
    Sealed Title,
    Sealed Prompt,
    int Minutes,
    Visibility Visibility,
    bool Anonymous,
    ImmutableArray<Side> Writers,
    StepState State,
    DateTimeOffset? EndsAt,
    int? RemainingSeconds,
    int CardCount,
    int HiddenCardCount,
    int DoneCount,
    ImmutableArray<Guid> DoneParticipantIds,
    int SheetRound,
    CollectionWindow? Collection)
{
    public static Step Planned(StepPlan plan) => new(
        plan.StepId, plan.Method, plan.Title, plan.Prompt, plan.Minutes, plan.Visibility, plan.Anonymous, [.. plan.Writers],
        StepState.Planned, EndsAt: null, RemainingSeconds: null, CardCount: 0, HiddenCardCount: 0, DoneCount: 0, DoneParticipantIds: [], SheetRound: 1, Collection: null);

    /// <summary>Other settings; what happened in the step stays.</summary>
    public Step Replanned(StepPlan plan) => this with
    {
        Method = plan.Method,
        Title = plan.Title,
        Prompt = plan.Prompt,
        Minutes = plan.Minutes,
        Visibility = plan.Visibility,
        Anonymous = plan.Anonymous,
        Writers = [.. plan.Writers],
    };

    public Step Timed(StepState state, DateTimeOffset? endsAt = null, int? remainingSeconds = null) =>
        this with { State = state, EndsAt = endsAt, RemainingSeconds = remainingSeconds };

    public Step Done(DoneCounted counted) => this with
    {
        DoneCount = counted.Count,
        DoneParticipantIds = counted.ParticipantId switch
        {
            null => DoneParticipantIds,
            { } who when counted.Done == true => [.. DoneParticipantIds.Remove(who), who],
            { } who => DoneParticipantIds.Remove(who),
        },
    };
}
