using System.Text.Json;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// A workshop for pure facts: what was decided before is given, a command is sent, and its events or its refusal are looked at. Three people a side and a
/// facilitator are in; ids follow from names, the clock is set by hand.
/// </summary>
internal sealed class Room
{
    public static readonly Guid WorkshopId = Id("workshop");

    private static readonly CommandSet<Workshop> Commands = WorkshopsModule.Commands();

    private int _commands;

    public Room(params Side[] sides)
    {
        sides = sides.Length == 0 ? [Side.Vendor, Side.Customer, Side.Partner] : sides;
        Send(null, new CreateWorkshop(
            Next(), WorkshopId, Id("Fay"), "Fay", "Pain to promise", "pain-to-promise",
            [.. sides.Select(side => new SideOrganization(side, Id($"{side} organization"), $"{side} Inc"))], "ABC234"));
        foreach (var side in sides)
        {
            foreach (var number in Enumerable.Range(1, 3))
            {
                Join($"{side} {number}", side);
            }
        }
    }

    public Workshop State { get; private set; } = Workshop.Unborn;

    public List<WorkshopEvent> History { get; } = [];

    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public WorkshopBoard Board => State.Board;

    public static Guid Id(string name) => DerivedId.From(Guid.Empty, name);

    public static string Text(WorkshopEvent happened) => $"{happened.GetType().Name} {JsonSerializer.Serialize((object)happened, WireJson.Options)}";

    public static Rating Nuf(int isNew, int useful, int feasible) => new(isNew, useful, feasible, Impact: null, Effort: null);

    public static Rating Place(int impact, int effort) => new(New: null, Useful: null, Feasible: null, impact, effort);

    public Guid Next() => Id($"command {++_commands}");

    public IReadOnlyList<WorkshopEvent> Join(string name, Side side) =>
        Send(null, new JoinWorkshop(Next(), WorkshopId, Id(name), ParticipantRole.Contributor, side, State.Facilitators.Slice.Generation, name, []));

    /// <summary>Adds a step at the end and starts it.</summary>
    public Guid Start(Method method, string name = "step", Visibility? visibility = null, bool anonymous = false, IReadOnlyList<Side>? writers = null)
    {
        var stepId = Id(name);
        Send("Fay", new AddStep(Next(), WorkshopId, stepId, null, new StepSettings(method, name, "", 10, visibility, anonymous, writers)));
        Send("Fay", new StartStep(Next(), WorkshopId, stepId, null));
        return stepId;
    }

    public Guid Write(string who, string text, CardKind? kind = null, params Guid[] answers)
    {
        Send(who, new WriteCard(Next(), WorkshopId, Board.CurrentStepId!.Value, Id(text), text, kind, answers));
        return Id(text);
    }

    /// <summary>Cards in an open step, for facts about themes and votes.</summary>
    public IReadOnlyList<Guid> Cards(params string[] texts)
    {
        Start(Method.SilentWriting, "cards", Visibility.Open);
        return [.. texts.Select(text => Write("Customer 1", text))];
    }

    public IReadOnlyList<WorkshopEvent> Reveal(string step = "step") => Send("Fay", new RevealCards(Next(), WorkshopId, Id(step), null));

    public Guid Open(VotingMethod method, IReadOnlyList<Guid>? cards = null, int? budget = null, int? maxPerCard = null, bool? selfVote = null, string name = "round")
    {
        Send("Fay", new OpenVotingRound(Next(), WorkshopId, Id(name), State.CurrentStep().StepId, method, cards, budget, maxPerCard, selfVote));
        return Id(name);
    }

    public IReadOnlyList<WorkshopEvent> Dots(string who, Guid card, int dots) => Send(who, new PlaceDots(Next(), WorkshopId, Id("round"), card, dots));

    public IReadOnlyList<WorkshopEvent> Say(string who, Guid card, BallotChoice? choice) => Send(who, new CastBallot(Next(), WorkshopId, Id("round"), card, choice));

    public IReadOnlyList<WorkshopEvent> Rate(string who, Guid card, Rating? rating) => Send(who, new RateCard(Next(), WorkshopId, Id("round"), card, rating));

    /// <summary>Starts a perception mirror and opens it.</summary>
    public Guid Mirror(string name = "mirror", int? minPerSide = null, IReadOnlyList<Side>? writers = null)
    {
        Send("Fay", new OpenMirror(Next(), WorkshopId, Id(name), Start(Method.PerceptionMirror, $"{name} step", writers: writers), minPerSide));
        return Id(name);
    }

    public IReadOnlyList<WorkshopEvent> Answer(string who, MirrorStatement statement, MirrorAnswer? answer, MirrorAnswer? guess = null, string mirror = "mirror") =>
        Send(who, new AnswerStatement(Next(), WorkshopId, Id(mirror), statement, answer, guess));

    public IReadOnlyList<CardResult> Close() =>
        Send("Fay", new CloseVotingRound(Next(), WorkshopId, Id("round"))).OfType<VotingRoundClosed>().Single().Results;

    /// <summary>Decides the command and folds its events.</summary>
    public IReadOnlyList<WorkshopEvent> Send(string? who, ICommand command, Principal? principal = null)
    {
        var participant = who is null ? null : Board.Participants.Single(one => one.Name.Text == who);
        var seat = participant is null ? null : new Seat(Principal.DefaultTenant, WorkshopId, participant.ParticipantId, participant.Side, participant.Role);
        var decision = Commands.RuleOf(command).Decide(command, State, new CommandContext(Now, principal ?? Principal.Nobody, seat));
        decision.Events.Select(e => e.Feed).ShouldBe(decision.Events.Select(e => Audience.FeedOf((WorkshopEvent)e.Data)));
        return Happens(decision, new EventEnvelope(
            Guid.Empty, new StreamKey(Principal.DefaultTenant, WorkshopId), "workshop", Version: 0, "", SchemaVersion: 1, Now, command.CommandId, new CommandMetadata(participant?.ParticipantId)));
    }

    /// <summary>Folds what was decided, by a command or by a subscription.</summary>
    public IReadOnlyList<WorkshopEvent> Happens(Decision decision, EventEnvelope? envelope = null)
    {
        List<WorkshopEvent> events = [.. decision.Events.Select(e => (WorkshopEvent)e.Data)];
        State = events.Aggregate(State, (state, happened) => state.Apply(happened, envelope));
        History.AddRange(events);
        return events;
    }

    /// <summary>The command must be refused with this code and change nothing.</summary>
    public CodedException Refuse(string code, string? who, ICommand command, Principal? principal = null)
    {
        var before = State;
        var refused = Should.Throw<CodedException>(() => Send(who, command, principal));
        refused.Code.ShouldBe(code);
        refused.Message.ShouldEndWith(".");
        State.ShouldBeSameAs(before);
        return refused;
    }
}

internal static class RoomFacts
{
    /// <summary>These events, in this order, and no others.</summary>
    public static void ShouldBeExactly(this IReadOnlyList<WorkshopEvent> events, params WorkshopEvent[] expected) =>
        events.Select(Room.Text).ShouldBe(expected.Select(Room.Text));
}
