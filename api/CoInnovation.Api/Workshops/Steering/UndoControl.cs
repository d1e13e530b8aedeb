using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Steering;

/// <summary>Takes the last control action back. The caller says which one that is: another facilitator may have done something since.</summary>
public sealed record UndoControl(Guid CommandId, Guid WorkshopId, ControlAction Action, Guid? SubjectId) : IWorkshopCommand
{
    /// <summary>What everybody has seen stays; why, for whoever wants it back.</summary>
    private static readonly Dictionary<ControlAction, Sentence> Stays = new()
    {
        [ControlAction.CardsRevealed] = "A reveal cannot be taken back: everybody has seen the cards. Go on from there.",
        [ControlAction.VotingRoundOpened] = "An opened vote cannot be taken back. Close it instead.",
        [ControlAction.VotingRoundClosed] = "A closed vote cannot be taken back: everybody has seen the results. Open another one.",
        [ControlAction.SheetsPassed] = "Sheets that were passed on stay where they are: others have read them. Pass them on again.",
        [ControlAction.MirrorOpened] = "An opened mirror cannot be taken back. Close it instead.",
        [ControlAction.MirrorClosed] = "A closed mirror cannot be taken back: everybody has seen what came out. Open another one.",
        [ControlAction.GroupsFormed] = "People have found each other in their groups. Recall them instead.",
        [ControlAction.GroupsRecalled] = "Groups that are back stay back: everybody has seen what they brought. Split people up again.",
    };

    public static bool CanTakeBack(ControlAction action) => !Stays.ContainsKey(action);

    public static Decision Decide(UndoControl command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var last = workshop.Control.Last ?? throw new RuleViolationException("NOTHING_TO_UNDO", "Nothing has been steered that could be taken back. Go on with the agenda.");
        return last.Action == command.Action && last.SubjectId == command.SubjectId
            ? Audience.Publish([new ControlUndone(last.Action), .. Regrouped(last, workshop.Board), Restoring(last, workshop.Board, context.Now)])
            : throw new RuleViolationException("CONTROL_MOVED_ON", "Something else was steered since. Look at what is running before you take anything back.");
    }

    /// <summary>Those who were in groups when the step ended go on in the same, with the notes that they had. Who has left since is not in them.</summary>
    private static IEnumerable<WorkshopEvent> Regrouped(ControlEntry last, WorkshopBoard board)
    {
        if (last.Groups is { } groups)
        {
            var here = board.Participants.Where(one => one.Present).Select(one => one.ParticipantId).ToHashSet();
            yield return new GroupsFormed(groups.StepId, groups.Part, [.. groups.Groups.Select(group => group with { ParticipantIds = [.. group.ParticipantIds.Where(here.Contains)] })], EndsAt: null);
        }
    }

    private static WorkshopEvent Restoring(ControlEntry last, WorkshopBoard board, DateTimeOffset now) => last.Action switch
    {
        _ when Stays.TryGetValue(last.Action, out var why) => throw Refused(why),
        ControlAction.DoorLocked => new DoorUnlocked(),
        ControlAction.DoorUnlocked => new DoorLocked(),
        _ when last.Before.Any(step => board.Agenda.All(one => one.StepId != step.StepId)) => throw Gone(),
        ControlAction.StepMoved when last.PlaceId is { } place && board.Agenda.All(step => step.StepId != place) => throw Gone(),
        ControlAction.StepMoved => new StepMoved(last.SubjectId!.Value, last.PlaceId),
        ControlAction.CardSpotlit or ControlAction.SpotlightEnded => last.PlaceId is { } cardId ? Spotlit(board, cardId) : new SpotlightEnded(),
        _ => new StepsRestored([.. last.Before.Select(step => Standing(last, step, board, now))], last.CurrentStepId),
    };

    /// <summary>Time that passed while the step did not run is given back to it; more time that is taken back is not.</summary>
    private static StepStanding Standing(ControlEntry last, Step before, WorkshopBoard board, DateTimeOffset now)
    {
        var endsAt = last.Action == ControlAction.StepPaused
            ? now.AddSeconds(board.Agenda.First(step => step.StepId == before.StepId).RemainingSeconds ?? 0)
            : before.EndsAt + (now - (last.ClockStoppedAt ?? now));
        return new StepStanding(before.StepId, before.State, before.EndsAt is null ? null : endsAt, before.RemainingSeconds);
    }

    private static CardSpotlit Spotlit(WorkshopBoard board, Guid cardId) => board.Cards.Any(card => card.CardId == cardId) ? new CardSpotlit(cardId) : throw Gone();

    private static RuleViolationException Gone() => Refused("What this was about is gone by now. Go on from there.");

    private static RuleViolationException Refused(Sentence message) => new("CANNOT_UNDO", message);
}
