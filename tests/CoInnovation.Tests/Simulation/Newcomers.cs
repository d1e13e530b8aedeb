using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.Api.Workshops.Mirror;

namespace CoInnovation.Tests.Simulation;

/// <summary>What people came to do beside cards and votes: groups and their notes, the mirror, cards before the workshop, invitations. Null where nothing of it makes sense.</summary>
internal sealed class Newcomers(ClientView view)
{
    private static readonly Method[] Methods = [Method.PerceptionMirror, Method.OneTwoFourAll, Method.SilentWriting];

    private Guid Workshop => view.Seat.WorkshopId;

    private Step? Running => view.Board.Agenda.FirstOrDefault(one => one.StepId == view.Board.CurrentStepId);

    private MirrorRound? OpenMirror => view.Board.MirrorRounds.LastOrDefault(round => round.Open);

    public ICommand? Led()
    {
        var collecting = view.Board.Agenda.LastOrDefault(one => one is { State: StepState.Planned } && one.Method.WritesAlone());
        return (view.Dice.Below(10), Running) switch
        {
            (0, _) => new AddStep(
                view.Dice.Id(), Workshop, view.Dice.Id(), AfterStepId: null,
                new StepSettings(view.Dice.Pick(Methods), "A later step", "", Minutes: 10, Visibility: null, Anonymous: false, Writers: null)),
            (1 or 2, _) when collecting is { Collection: { ClosedAt: null } } && view.Dice.OneIn(3) => new CloseCollectionWindow(view.Dice.Id(), Workshop, collecting.StepId),
            (1 or 2, _) when collecting is not null =>
                new OpenCollectionWindow(view.Dice.Id(), Workshop, collecting.StepId, OpensAt: null, view.Now.AddSeconds(20 + view.Dice.Below(60)), LateRule.Refuse),
            (3, _) => new MakeInvitation(view.Dice.Id(), Workshop, view.Dice.Id(), "Some more", ParticipantRole.Contributor, Side.Customer, MostUses: 3, Days: 2),
            (4 or 5 or 6, { } step) when view.Board.Grouping is { Open: true } grouping => Grouped(step, grouping),
            (4 or 5 or 6, { Method: Method.OneTwoFourAll } step) => new NextPart(view.Dice.Id(), Workshop, step.StepId, GroupPart.Pairs),
            (4 or 5 or 6, { } step) => new FormGroups(view.Dice.Id(), Workshop, step.StepId, Size: 2, Count: null, Groups: null, Minutes: null),
            (_, { Method: Method.PerceptionMirror } step) => OpenMirror is { } round
                ? view.Dice.OneIn(5) ? new CloseMirror(view.Dice.Id(), Workshop, round.RoundId) : null
                : new OpenMirror(view.Dice.Id(), Workshop, view.Dice.Id(), step.StepId, MinPerSide: null),
            _ => null,
        };
    }

    public ICommand? Contributed()
    {
        var collecting = view.Board.Agenda.LastOrDefault(one => one is { State: StepState.Planned, Collection: not null });
        return view.Dice.Below(3) switch
        {
            0 when OpenMirror is { } round => new AnswerStatement(
                view.Dice.Id(), Workshop, round.RoundId, view.Dice.Pick(MirrorStatements.All), (MirrorAnswer)view.Dice.Below(6), view.Dice.OneIn(2) ? (MirrorAnswer)view.Dice.Below(5) : null),
            1 when view.Board.Grouping is { Open: true } grouping && grouping.GroupOf(view.Seat.ParticipantId) is { } group => new WriteGroupNote(
                view.Dice.Id(), Workshop, group.GroupId, view.Own.GroupNote is { } note && note.GroupId == group.GroupId ? note.Revision : 0, $"note {view.Dice.Next():x}"),
            2 when collecting is not null => new WriteCard(view.Dice.Id(), Workshop, collecting.StepId, view.Dice.Id(), $"early words {view.Dice.Next():x}", Kind: null, []),
            _ => null,
        };
    }

    private ICommand Grouped(Step step, Grouping grouping) => view.Dice.Below(4) switch
    {
        0 => new RecallGroups(view.Dice.Id(), Workshop),
        1 when step.Method == Method.OneTwoFourAll => new NextPart(view.Dice.Id(), Workshop, step.StepId, grouping.Part == GroupPart.Pairs ? GroupPart.Fours : GroupPart.All),
        _ => new MoveToGroup(
            view.Dice.Id(), Workshop, view.Dice.Pick(view.Board.Participants).ParticipantId, grouping.Groups.Length > 0 && !view.Dice.OneIn(4) ? view.Dice.Pick(grouping.Groups).GroupId : null),
    };
}
