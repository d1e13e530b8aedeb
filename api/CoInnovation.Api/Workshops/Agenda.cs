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
/// <param name="VoteBudget">Dots for each voter in its dot votes; null: by the number of cards. Steps of before lack this and what follows.</param>
/// <param name="MaxPerCard">Dots that one voter may stack on a card; null: 3.</param>
/// <param name="SelfVote">Whether one may vote for one's own card; null: yes.</param>
/// <param name="SidePrompts">What sides are asked that have a prompt of their own. Steps of before lack this and what follows.</param>
/// <param name="Pace">How its time is cut; null: as usual.</param>
public sealed record StepPlan(
    Guid StepId, Method Method, Sealed Title, Sealed Prompt, int Minutes, Visibility Visibility, bool Anonymous, IReadOnlyList<Side> Writers,
    int? VoteBudget = null, int? MaxPerCard = null, bool? SelfVote = null, IReadOnlyList<SidePrompt>? SidePrompts = null, StepPace? Pace = null);

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
    int? VoteBudget,
    int? MaxPerCard,
    bool? SelfVote,
    ImmutableArray<SidePrompt> SidePrompts,
    StepPace? Pace,
    CollectionWindow? Collection)
{
    public static Step Planned(StepPlan plan) => new(
        plan.StepId, plan.Method, plan.Title, plan.Prompt, plan.Minutes, plan.Visibility, plan.Anonymous, [.. plan.Writers],
        StepState.Planned, EndsAt: null, RemainingSeconds: null, CardCount: 0, HiddenCardCount: 0, DoneCount: 0, DoneParticipantIds: [], SheetRound: 1,
        plan.VoteBudget, plan.MaxPerCard, plan.SelfVote, [.. plan.SidePrompts ?? []], plan.Pace, Collection: null);

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
        VoteBudget = plan.VoteBudget,
        MaxPerCard = plan.MaxPerCard,
        SelfVote = plan.SelfVote,
        SidePrompts = [.. plan.SidePrompts ?? []],
        Pace = plan.Pace,
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
