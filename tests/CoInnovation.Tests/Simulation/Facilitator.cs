using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Tests.Simulation;

/// <summary>Somebody who leads: starts and ends steps, reveals, groups, opens votes and closes them.</summary>
internal sealed class Facilitator(ClientView view)
{
    private static readonly Method[] Methods =
        [Method.SilentWriting, Method.SilentWriting, Method.Brainwriting, Method.Discussion, Method.AffinityClustering, Method.DotVoting, Method.AgreeDisagreePass];

    private Guid Workshop => view.Seat.WorkshopId;

    public ICommand? Next()
    {
        var board = view.Board;
        var roll = view.Dice.Below(100);
        var planned = board.Agenda.LastOrDefault();
        return board.VotingRounds.LastOrDefault() switch
        {
            { Open: true } round when roll < 25 => new CloseVotingRound(view.Dice.Id(), Workshop, round.RoundId),
            { Open: true } when roll < 80 => null,
            _ when roll < 20 => AddStep(),
            _ when roll < 45 && planned is { State: StepState.Planned } => new StartStep(view.Dice.Id(), Workshop, planned.StepId, Minutes: null),
            _ when roll < 65 && board.Agenda.Any(step => step.HiddenCardCount > 0) => Reveal(),
            _ when roll < 85 && board is { CurrentStepId: { } current, Cards.Length: > 0 } => Open(current),
            _ when roll < 88 && board.CurrentStepId is not null => new EndStep(view.Dice.Id(), Workshop),
            _ when roll < 94 && board.Cards.Length > 0 =>
                new FormTheme(view.Dice.Id(), Workshop, view.Dice.Id(), "A theme", [view.Dice.Pick(board.Cards).CardId, view.Dice.Pick(board.Cards).CardId]),
            _ when roll < 96 && board.Themes.Length > 0 => new DissolveTheme(view.Dice.Id(), Workshop, view.Dice.Pick(board.Themes).ThemeId),
            _ when roll < 97 => new RenameWorkshop(view.Dice.Id(), Workshop, $"Title {roll}"),
            _ => null,
        };
    }

    private AddStep AddStep()
    {
        var method = view.Dice.Pick(Methods);
        return new AddStep(
            view.Dice.Id(), Workshop, view.Dice.Id(), AfterStepId: null,
            new StepSettings(method, "A step", "", Minutes: 10, Visibility: null, Anonymous: view.Dice.OneIn(3), Writers: null));
    }

    private RevealCards Reveal()
    {
        List<Step> hiding = [.. view.Board.Agenda.Where(step => step.HiddenCardCount > 0)];
        return new RevealCards(view.Dice.Id(), Workshop, view.Dice.Pick(hiding).StepId, CardIds: null);
    }

    private OpenVotingRound Open(Guid stepId) => view.Dice.OneIn(2)
        ? new OpenVotingRound(view.Dice.Id(), Workshop, view.Dice.Id(), stepId, (VotingMethod)(1 + view.Dice.Below(3)), CardIds: null, Budget: null, MaxPerCard: null, SelfVote: null)
        : new OpenVotingRound(view.Dice.Id(), Workshop, view.Dice.Id(), stepId, VotingMethod.Dots, CardIds: null, Budget: 4, MaxPerCard: 3, SelfVote: null);
}
