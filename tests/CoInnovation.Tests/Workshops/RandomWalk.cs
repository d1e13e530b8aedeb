using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.TakingTurns;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// Sends seeded commands of every kind, sensible and not, to a room. What is refused is skipped. "Customer 1" keeps a secret: cards in a silent step that is
/// never revealed, and <paramref name="secret"/> says what they hold.
/// </summary>
internal sealed class RandomWalk(int seed, Func<int, string> secret)
{
    public static readonly Guid SecretStep = Room.Id("secret step");

    private static readonly string[] People =
        ["Vendor 1", "Vendor 2", "Vendor 3", "Customer 1", "Customer 2", "Customer 3", "Partner 1", "Partner 2", "Partner 3"];

    private readonly List<Guid> _secrets = [];
    private uint _dice = (uint)seed;
    private int _names;

    public Room Room { get; } = new();

    public RandomWalk Steps(int count)
    {
        Room.Start(Method.SilentWriting, "secret step");
        for (var number = 0; number < count; number++)
        {
            Room.Now += TimeSpan.FromSeconds(Roll(40));
            try
            {
                Step(Roll(100));
            }
            catch (CodedException)
            {
                // Refused, and so without any effect.
            }
        }

        return this;
    }

    private void Step(int roll)
    {
        Action step = roll switch
        {
            < 4 => () => Room.Start((Method)Roll(18), NewName(), (Visibility)Roll(2), anonymous: Roll(4) == 0),
            < 6 => () => Fay(new StartStep(Room.Next(), Room.WorkshopId, Any(Room.Board.Agenda).StepId, 1 + Roll(20))),
            < 8 => () => Fay(Roll(2) == 0 ? new PauseStep(Room.Next(), Room.WorkshopId) : new ResumeStep(Room.Next(), Room.WorkshopId)),
            < 9 => () => Fay(new ExtendStep(Room.Next(), Room.WorkshopId, 1 + Roll(5))),
            < 10 => () => Fay(new MoveStep(Room.Next(), Room.WorkshopId, Any(Room.Board.Agenda).StepId, Roll(4) == 0 ? null : Any(Room.Board.Agenda).StepId)),
            < 11 => () => Fay(Roll(2) == 0
                ? new SkipStep(Room.Next(), Room.WorkshopId, OtherStep())
                : new RemoveStep(Room.Next(), Room.WorkshopId, Any(Room.Board.Agenda).StepId)),
            < 12 => () => Fay(new ChangeStep(Room.Next(), Room.WorkshopId, OtherStep(), new StepSettings((Method)Roll(18), NewName(), "", 1 + Roll(9), VoteBudget: Roll(2) == 0 ? null : 1 + Roll(20), SelfVote: Roll(3) == 0 ? false : null,
                SidePrompts: Roll(2) == 0 ? null : [new SidePromptText((Side)Roll(3), NewName())], Pace: Roll(2) == 0 ? null : new StepPace(Rounds: 1 + Roll(6), TurnSeconds: 15 + Roll(60))))),
            < 13 => () => Fay(Roll(2) == 0 ? new LockDoor(Room.Next(), Room.WorkshopId) : new UnlockDoor(Room.Next(), Room.WorkshopId)),
            < 14 => () => Fay(new RotateJoinCode(Room.Next(), Room.WorkshopId, $"CODE{seed % 10}{_names++ % 10}")),
            < 15 => () => Fay(new EndStep(Room.Next(), Room.WorkshopId)),
            < 16 => () => Fay(new RenameWorkshop(Room.Next(), Room.WorkshopId, NewName())),
            < 24 => Secret,
            < 40 => Write,
            < 44 => () => Room.Send(Any(People), new EditCard(Room.Next(), Room.WorkshopId, Card(), NewName())),
            < 46 => () => Room.Send(Any(People), new WithdrawCard(Room.Next(), Room.WorkshopId, Card())),
            < 50 => () => Room.Send(Any(People), new MarkDone(Room.Next(), Room.WorkshopId, Room.State.CurrentStep().StepId, Roll(3) > 0)),
            < 54 => Reveal,
            < 66 => Theme,
            < 69 => () => Room.Open((VotingMethod)Roll(4), budget: 5, name: NewName()),
            < 86 => Vote,
            < 88 => Talk,
            < 89 => Mirror,
            < 90 => Together,
            < 91 => () => Room.Send(Any(People), new ConsentToSmallSide(Room.Next(), Room.WorkshopId, Any(Room.Board.VotingRounds).RoundId, Roll(2) == 0)),
            < 94 => () => Fay(new CloseVotingRound(Room.Next(), Room.WorkshopId, Any(Room.Board.VotingRounds).RoundId)),
            < 96 => () => Fay(new KeepCards(Room.Next(), Room.WorkshopId, [Card()])),
            < 97 => Settle,
            < 98 => () => Fay(new CloseWorkshop(Room.Next(), Room.WorkshopId, null)),
            _ => () => Fay(new ReopenWorkshop(Room.Next(), Room.WorkshopId, "AGAIN2")),
        };
        step();
    }

    private void Settle() => Fay(Room.Board.Decisions is [var first, _, _, ..]
        ? new TakeBackDecision(Room.Next(), Room.WorkshopId, first.DecisionId)
        : new NoteDecision(Room.Next(), Room.WorkshopId, Room.Id(NewName()), "We agreed"));

    private void Secret()
    {
        if (_secrets.Count > 0 && Roll(3) == 0)
        {
            Room.Send("Customer 1", new EditCard(Room.Next(), Room.WorkshopId, _secrets[0], secret(_names++)));
            return;
        }

        var text = secret(_names++);
        Room.Send("Customer 1", new WriteCard(Room.Next(), Room.WorkshopId, SecretStep, Room.Id(text), text, null, []));
        _secrets.Add(Room.Id(text));
    }

    private void Write()
    {
        Guid[] answers = Roll(3) == 0 ? [Card()] : [];
        var name = NewName();
        Room.Send(Any(People), new WriteCard(
            Room.Next(), Room.WorkshopId, Room.State.CurrentStep().StepId, Room.Id(name), name, Roll(2) == 0 ? null : (CardKind)Roll(4), answers, FilledIn(), Roll(4) == 0 ? Card() : null));
    }

    private CardDetailText[] FilledIn() =>
    [
        .. from shape in Room.State.CurrentStep().Method.Shape().Fields
           where Roll(3) > 0
           select new CardDetailText(shape.Field, shape.Kind switch
           {
               FieldKind.Day => $"2027-0{1 + Roll(9)}-1{Roll(10)}",
               FieldKind.Side => ((Side)Roll(3)).ToString().ToUpperInvariant(),
               FieldKind.Feedback => ((FeedbackField)Roll(4)).ToString().ToUpperInvariant(),
               FieldKind.Drawing => $"M{Roll(1000)} 0L{Roll(1000)} 7",
               _ => NewName(),
           }),
    ];

    private void Talk()
    {
        var topic = Room.Board.Topic?.CardId ?? Card();
        ICommand command = Roll(7) switch
        {
            0 => new OpenTopic(Room.Next(), Room.WorkshopId, Card(), 1 + Roll(9)),
            1 => new ExtendTopic(Room.Next(), Room.WorkshopId, topic, null),
            2 => new ShowThumb(Room.Next(), Room.WorkshopId, topic, Roll(4) == 0 ? null : (Thumb)Roll(3)),
            3 => new CloseTopic(Room.Next(), Room.WorkshopId, topic),
            4 => new EndTurns(Room.Next(), Room.WorkshopId),
            5 => new PassSheets(Room.Next(), Room.WorkshopId, Room.State.CurrentStep().SheetRound + 1),
            _ => new PassTurn(Room.Next(), Room.WorkshopId, Room.Board.Turn?.ParticipantId, null, Roll(2) == 0 ? null : 30),
        };
        Room.Send(command is ShowThumb ? Any(People) : "Fay", command);
    }

    private void Mirror()
    {
        if (Room.Board.MirrorRounds.All(round => !round.Open))
        {
            Room.Mirror($"mirror {_names++}");
            return;
        }

        var round = Room.Board.MirrorRounds.Last(one => one.Open);
        if (Roll(40) == 0)
        {
            Fay(new CloseMirror(Room.Next(), Room.WorkshopId, round.RoundId));
            return;
        }

        foreach (var who in People)
        {
            Room.Send(who, new AnswerStatement(
                Room.Next(), Room.WorkshopId, round.RoundId, Any(MirrorStatements.All), Roll(8) == 0 ? null : (MirrorAnswer)Roll(6), Roll(8) == 0 ? null : (MirrorAnswer)Roll(6)));
        }
    }

    private void Together()
    {
        var grouping = Room.Board.Grouping;
        var who = Any(People);
        ICommand command = Roll(8) switch
        {
            0 => new FormGroups(Room.Next(), Room.WorkshopId, Room.State.CurrentStep().StepId, 2 + Roll(3), null, null, Roll(2) == 0 ? null : 1 + Roll(9)),
            1 => new NextPart(Room.Next(), Room.WorkshopId, Room.State.CurrentStep().StepId, (GroupPart)Roll(4)),
            2 => new MoveToGroup(Room.Next(), Room.WorkshopId, Room.Id(who), Roll(4) == 0 ? null : Any(grouping?.Groups ?? []).GroupId),
            3 => new RecallGroups(Room.Next(), Room.WorkshopId),
            _ => new WriteGroupNote(Room.Next(), Room.WorkshopId, grouping?.GroupOf(Room.Id(who))?.GroupId ?? Guid.Empty, Roll(3), Roll(5) == 0 ? "" : NewName()),
        };
        Room.Send(command is WriteGroupNote ? who : "Fay", command);
    }

    private void Reveal() => Fay(new RevealCards(Room.Next(), Room.WorkshopId, OtherStep(), null));

    private void Theme()
    {
        var who = Roll(3) == 0 ? Any(People) : "Fay";
        ICommand command = Roll(9) switch
        {
            0 or 1 or 2 => new FormTheme(Room.Next(), Room.WorkshopId, Room.Id($"theme {_names++}"), NewName(), [Card(), Card()]),
            3 => new RenameTheme(Room.Next(), Room.WorkshopId, Any(Room.Board.Themes).ThemeId, NewName()),
            4 or 5 => new MoveCards(Room.Next(), Room.WorkshopId, Roll(4) == 0 ? null : Any(Room.Board.Themes).ThemeId, [Card(), Card()]),
            6 => new MergeThemes(Room.Next(), Room.WorkshopId, Any(Room.Board.Themes).ThemeId, Any(Room.Board.Themes).ThemeId),
            7 => new DissolveTheme(Room.Next(), Room.WorkshopId, Any(Room.Board.Themes).ThemeId),
            _ => new UndoThemeChange(Room.Next(), Room.WorkshopId),
        };
        Room.Send(who, command);
    }

    private void Vote()
    {
        var round = Any(Room.Board.VotingRounds);
        Room.Send(Any(People), round.Method switch
        {
            VotingMethod.Dots => new PlaceDots(Room.Next(), Room.WorkshopId, round.RoundId, Any(round.CardIds), Roll(4)),
            VotingMethod.Agreement => new CastBallot(Room.Next(), Room.WorkshopId, round.RoundId, Any(round.CardIds), Roll(5) == 0 ? null : (BallotChoice)Roll(3)),
            VotingMethod.Nuf => new RateCard(
                Room.Next(), Room.WorkshopId, round.RoundId, Any(round.CardIds), Roll(5) == 0 ? null : Room.Nuf(1 + Roll(10), 1 + Roll(10), 1 + Roll(10))),
            _ => new RateCard(Room.Next(), Room.WorkshopId, round.RoundId, Any(round.CardIds), Roll(5) == 0 ? null : Room.Place(Roll(101), Roll(101))),
        });
    }

    private void Fay(ICommand command) => Room.Send("Fay", command);

    private Guid OtherStep() => Any([.. Room.Board.Agenda.Where(step => step.StepId != SecretStep)]).StepId;

    private Guid Card() => Any(Room.Board.Cards).CardId;

    private T Any<T>(IReadOnlyList<T> entries) =>
        entries.Count == 0 ? throw new NotFoundException("CARD_NOT_FOUND", "Nothing is there yet.") : entries[Roll(entries.Count)];

    private string NewName() => $"name {_names++}";

    /// <summary>A linear congruential generator: the same on every machine and runtime for ever.</summary>
    private int Roll(int sides)
    {
        _dice = (_dice * 1664525) + 1013904223;
        return (int)((_dice >> 8) % (uint)sides);
    }
}
