using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>
/// A workshop of which one part is the same in every telling, and another part, which one viewer may not see, follows from a second seed: what the others' hidden cards say and how often they
/// are changed, what the others say in rounds that stay open, and how often they change their minds.
/// </summary>
internal sealed class HiddenMoves
{
    private static readonly string[] People = [.. Enum.GetValues<Side>().SelectMany(side => Enumerable.Range(1, 3).Select(number => $"{side} {number}"))];

    private readonly Seeded _shared;
    private readonly Seeded _hidden;

    public HiddenMoves(ulong seed, ulong hiddenSeed)
    {
        (_shared, _hidden) = (new Seeded(seed), new Seeded(hiddenSeed));
        // The walk has a secret of its own, which one person keeps: nobody else is told it.
        Viewer = _shared.Pick(["Fay", .. People.Where(one => one != "Customer 1")]);
        Room = new RandomWalk((int)(seed % int.MaxValue), number => $"{Canary.Of("hidden")} {new string('.', _hidden.Below(20))} {number}").Steps(60 + _shared.Below(120)).Room;
        if (Room.Board.State == WorkshopState.Closed)
        {
            Room.Send("Fay", new ReopenWorkshop(Room.Next(), Room.WorkshopId, "AGAIN2"));
        }

        var stepId = Room.Start(Method.SilentWriting, "hidden stage", Visibility.Silent);
        Write(stepId);
        Vote();
        Mirror();
        GoOn(stepId);
    }

    public string Viewer { get; }

    public Room Room { get; }

    private IEnumerable<string> Others => People.Where(one => one != Viewer);

    private void Write(Guid stepId)
    {
        foreach (var who in Others)
        {
            for (var cards = _shared.Below(3); cards > 0; cards--)
            {
                var cardId = _hidden.Id();
                Try(who, new WriteCard(Room.Next(), Room.WorkshopId, stepId, cardId, Secret(), (CardKind)_hidden.Below(4), []));
                for (var edits = _hidden.Below(3); edits > 0; edits--)
                {
                    Try(who, new EditCard(Room.Next(), Room.WorkshopId, cardId, Secret()));
                }
            }
        }
    }

    private void Vote()
    {
        var cards = Room.Board.Cards.Select(card => card.CardId).Take(6).ToList();
        if (cards is [])
        {
            return;
        }

        var method = (VotingMethod)_shared.Below(4);
        var roundId = Room.Id("hidden round");
        Room.Send("Fay", new OpenVotingRound(Room.Next(), Room.WorkshopId, roundId, Room.Board.CurrentStepId!.Value, method, cards, 20, 20, true));
        foreach (var who in Others.Where(_ => _shared.OneIn(2)))
        {
            // Once at least: how many have voted is shown to everybody.
            for (var times = 1 + _hidden.Below(3); times > 0; times--)
            {
                var card = _hidden.Pick(cards);
                Room.Send(who, method switch
                {
                    VotingMethod.Dots => new PlaceDots(Room.Next(), Room.WorkshopId, roundId, card, 1 + _hidden.Below(3)),
                    VotingMethod.Agreement => new CastBallot(Room.Next(), Room.WorkshopId, roundId, card, (BallotChoice)_hidden.Below(3)),
                    VotingMethod.Nuf => new RateCard(Room.Next(), Room.WorkshopId, roundId, card, Room.Nuf(1 + _hidden.Below(10), 1 + _hidden.Below(10), 1 + _hidden.Below(10))),
                    _ => new RateCard(Room.Next(), Room.WorkshopId, roundId, card, Room.Place(_hidden.Below(101), _hidden.Below(101))),
                });
            }

            if (_hidden.OneIn(2))
            {
                Room.Send(who, new ConsentToSmallSide(Room.Next(), Room.WorkshopId, roundId, true));
            }
        }
    }

    /// <summary>The others say to the same statements something else, and change their minds: how many have spoken is shown to everybody. One side is too small to be shown when it closes.</summary>
    private void Mirror()
    {
        Room.Mirror("hidden mirror");
        foreach (var who in Others.Where(one => one != "Customer 3"))
        {
            foreach (var statement in MirrorStatements.All.Where(_ => _shared.OneIn(2)))
            {
                for (var times = 1 + _hidden.Below(3); times > 0; times--)
                {
                    Try(who, new AnswerStatement(Room.Next(), Room.WorkshopId, Room.Id("hidden mirror"), statement, (MirrorAnswer)_hidden.Below(5), (MirrorAnswer)_hidden.Below(5)));
                }
            }
        }

        Room.Mirror("small mirror", minPerSide: 4);
        foreach (var who in Others)
        {
            Try(who, new AnswerStatement(Room.Next(), Room.WorkshopId, Room.Id("small mirror"), MirrorStatement.Trusted, (MirrorAnswer)_hidden.Below(5), (MirrorAnswer)_hidden.Below(5)));
        }

        Room.Send("Fay", new CloseMirror(Room.Next(), Room.WorkshopId, Room.Id("small mirror")));
    }

    /// <summary>What comes after it is the same again, so that whatever is counted goes on from what was hidden.</summary>
    private void GoOn(Guid stepId)
    {
        Room.Now += TimeSpan.FromMinutes(1);
        Room.Send("Fay", new RenameWorkshop(Room.Next(), Room.WorkshopId, $"Title {_shared.Below(100)}"));
        Room.Start(Method.Discussion, "afterwards", Visibility.Open);
        foreach (var who in People.Where(_ => _shared.OneIn(3)))
        {
            Try(who, new WriteCard(Room.Next(), Room.WorkshopId, Room.Id("afterwards"), Room.Id($"afterwards {who}"), $"Afterwards {who}", null, []));
            Try(who, new MarkDone(Room.Next(), Room.WorkshopId, stepId, true));
        }
    }

    private string Secret() => $"{Canary.Of("hidden")} {new string('.', _hidden.Below(40))}";

    private void Try(string who, Api.Platform.Commands.ICommand command)
    {
        try
        {
            Room.Send(who, command);
        }
        catch (CodedException)
        {
            // Refused in both tellings alike, or it would be seen.
        }
    }
}
