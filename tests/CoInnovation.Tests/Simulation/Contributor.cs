using System.Globalization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Tests.Simulation;

/// <summary>Somebody who takes part: writes, changes, votes, groups, and sometimes leaves.</summary>
internal sealed class Contributor(ClientView view)
{
    private Guid Workshop => view.Seat.WorkshopId;

    public ICommand? Next()
    {
        var roll = view.Dice.Below(100);
        var step = view.Board.Agenda.FirstOrDefault(one => one.StepId == view.Board.CurrentStepId);
        return (view.Board.VotingRounds.LastOrDefault(), step) switch
        {
            _ when roll == 0 && view.Dice.OneIn(8) => new LeaveWorkshop(view.Dice.Id(), Workshop),
            ({ Open: true } round, _) when roll < 70 && round.CardIds.Length > 0 => Vote(round),
            (_, { } running) when roll < 55 && running.Method.Shape().Writes is not null =>
                new WriteCard(view.Dice.Id(), Workshop, running.StepId, view.Dice.Id(), Text(), Kind: null, []),
            (_, { } running) when roll < 65 => new MarkDone(view.Dice.Id(), Workshop, running.StepId, view.Dice.Below(3) > 0),
            (_, { } running) when roll < 75 && running.Method.Shape().Clusters && view.Board.Cards.Length > 0 =>
                new FormTheme(view.Dice.Id(), Workshop, view.Dice.Id(), Text(), [view.Dice.Pick(view.Board.Cards).CardId]),
            _ when roll < 90 && view.Own.Cards.Length > 0 => new EditCard(view.Dice.Id(), Workshop, view.Dice.Pick(view.Own.Cards).CardId, Text()),
            _ when roll < 93 && view.Own.Cards.Length > 0 => new WithdrawCard(view.Dice.Id(), Workshop, view.Dice.Pick(view.Own.Cards).CardId),
            _ => null,
        };
    }

    private ICommand Vote(VotingRound round)
    {
        var card = view.Dice.Pick(round.CardIds);
        return round.Method switch
        {
            VotingMethod.Dots => new PlaceDots(view.Dice.Id(), Workshop, round.RoundId, card, view.Dice.Below(4)),
            VotingMethod.Agreement => new CastBallot(view.Dice.Id(), Workshop, round.RoundId, card, view.Dice.OneIn(5) ? null : (BallotChoice)view.Dice.Below(3)),
            _ => new RateCard(view.Dice.Id(), Workshop, round.RoundId, card, view.Dice.OneIn(5) ? null : Rating(round.Method)),
        };
    }

    private Rating Rating(VotingMethod method) => method == VotingMethod.Nuf
        ? new(1 + view.Dice.Below(10), 1 + view.Dice.Below(10), 1 + view.Dice.Below(10), Impact: null, Effort: null)
        : new(New: null, Useful: null, Feasible: null, view.Dice.Below(101), view.Dice.Below(101));

    private string Text() => string.Create(CultureInfo.InvariantCulture, $"words {view.Dice.Next():x}");
}
