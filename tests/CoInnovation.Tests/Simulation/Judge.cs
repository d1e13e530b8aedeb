using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.EventStore;

namespace CoInnovation.Tests.Simulation;

/// <summary>
/// Sees everything at once and knows nothing of nodes: the log as it is committed, folded one event after another, and what is said about it. The first thing that
/// cannot be true ends the simulation.
/// </summary>
internal sealed class Judge(World world)
{
    private readonly List<Workshop> _states = [Workshop.Unborn];
    private readonly Dictionary<Guid, Sent> _wanted = [];
    private readonly Dictionary<Guid, int> _applied = [];
    private readonly HashSet<Guid> _refused = [];

    // Refused while another sending of the same command was under way: that one may still take effect, as the store's README says.
    private readonly HashSet<Guid> _refusedTooSoon = [];
    private readonly List<(Guid Intent, ServerNode? Node)> _underWay = [];

    private readonly Dictionary<Guid, DateTimeOffset> _asked = [];

    public Workshop State => _states[^1];

    public JudgedFeeds Feeds { get; } = new();

    public Secrets Secrets { get; } = new();

    public Violation? Found { get; private set; }

    public TimeSpan LastCommit { get; private set; }

    public int Commands => _applied.Count;

    public int Events => _states.Count - 1;

    public void Fail(string rule, string message)
    {
        Found ??= new Violation(rule, message);
        throw Found;
    }

    public void Sends(Sent sent, int copies) => _underWay.AddRange(Enumerable.Repeat((sent.Intent, (ServerNode?)null), copies));

    public void Arrives(Sent sent) => _underWay.Remove((sent.Intent, null));

    /// <summary>Returns the version from which on the answer may hold.</summary>
    public int Asks(Sent sent, ServerNode node)
    {
        _wanted[sent.Intent] = sent;
        _asked.TryAdd(sent.Intent, world.UtcNow);
        _underWay.Add((sent.Intent, node));
        return _states.Count - 1;
    }

    public void Answers(Sent sent, ServerNode node) => _underWay.Remove((sent.Intent, node));

    public void Died(ServerNode node) => _underWay.RemoveAll(one => one.Node == node);

    public void Sets(StreamAppend append) => _underWay.AddRange(append.Commands.Select(command => (IntentOf(command), (ServerNode?)null)));

    public void Settles(StreamAppend append)
    {
        foreach (var command in append.Commands)
        {
            _underWay.Remove((IntentOf(command), null));
        }
    }

    public void Commits(StreamAppend append, AppendOutcome.Appended appended)
    {
        LastCommit = world.Now;
        var events = new Queue<RecordedEvent>(appended.Events);
        foreach (var command in append.Commands)
        {
            var intent = IntentOf(command);
            _applied[intent] = _applied.GetValueOrDefault(intent) + 1;
            if (_applied[intent] > 1)
            {
                Fail("applied once", $"{_wanted[intent].Name} {intent} was applied again.");
            }

            if (_refused.Contains(intent))
            {
                Fail("refused is refused", $"{_wanted[intent].Name} {intent} was applied although it had been refused.");
            }

            List<RecordedEvent> own = [.. command.Events.Select(_ => events.Dequeue())];
            Redecide(_wanted[intent], command, own);
            own.ForEach(recorded => Fold(recorded, _wanted[intent]));
            CheckGroups();
            world.Trace.Write(world.Now, $"commits {_wanted[intent].Name} {intent} {_states.Count - 1}");
        }
    }

    public void Acknowledges(Sent sent)
    {
        world.Trace.Write(world.Now, $"accepts {sent.Intent}");
        if (!_applied.ContainsKey(sent.Intent))
        {
            Fail("acknowledged is stored", $"{sent.Name} {sent.Intent} was acknowledged and is not in the log.");
        }
    }

    /// <summary>A refusal is about the present: at some moment since it was asked the same decision must refuse.</summary>
    public void Refuses(Sent sent, string code, int asked)
    {
        world.Trace.Write(world.Now, $"refuses {sent.Intent} {code}");
        if (_underWay.Count(one => one.Intent == sent.Intent) > 1)
        {
            _refusedTooSoon.Add(sent.Intent);
            return;
        }

        // Not yet refused for good: when this answer gets lost, the same command comes again and is decided on what is then.
        CheckNotApplied(sent);
        if (!_states.Skip(asked).Reverse().Any(state => DenialOf(sent, state) == code || RefusalOf(sent, state, world.UtcNow) == code || RefusalOf(sent, state, _asked[sent.Intent]) == code))
        {
            Fail("refused at a moment", $"{sent.Name} {sent.Intent} was refused with {code}, and at no moment since it came did that hold.");
        }
    }

    /// <summary>A client tells its person that nothing came of it.</summary>
    public void GivenUp(Sent sent)
    {
        if (_refusedTooSoon.Contains(sent.Intent))
        {
            return;
        }

        CheckNotApplied(sent);
        _refused.Add(sent.Intent);
    }

    /// <summary>A client tells its person that it is done.</summary>
    public void Done(Sent sent)
    {
        if (!_applied.ContainsKey(sent.Intent))
        {
            Fail("acknowledged is stored", $"{sent.Name} {sent.Intent} is done for its client and is not in the log.");
        }
    }

    /// <summary>The hidden cards of a step, for a bug that sends them.</summary>
    public object HiddenIn(Guid stepId) =>
        State.Own.Values.SelectMany(seat => seat.Slice.Cards).Where(card => card.StepId == stepId && !State.IsRevealed(card.CardId)).OrderBy(card => card.CardId).ToList();

    /// <summary>How a vote stands, for a bug that sends it.</summary>
    public object TallyOf(Guid roundId) => VotingResults.Of(State, State.Round(roundId));

    private static Guid IntentOf(CommandAppend command) => Guid.Parse(command.Metadata.CorrelationId!);

    private void CheckNotApplied(Sent sent)
    {
        if (_applied.ContainsKey(sent.Intent))
        {
            Fail("refused is refused", $"{sent.Name} {sent.Intent} was refused although it is in the log.");
        }
    }

    /// <summary>The seats that somebody's session holds in this state.</summary>
    public static IReadOnlyList<Seat> SeatsIn(Workshop state, Guid sender) =>
    [
        .. state.Board.Participants.Where(one => one.ParticipantId == sender && one.Present)
            .Select(one => new Seat(Principal.DefaultTenant, state.Board.WorkshopId!.Value, one.ParticipantId, one.Side, one.Role)),
    ];

    private string? DenialOf(Sent sent, Workshop state) => world.IsWhole ? sent.Authorize(SeatsIn(state, sent.Sender)).Denied : null;

    private static string? RefusalOf(Sent sent, Workshop state, DateTimeOffset now)
    {
        try
        {
            sent.Decide(state, now);
            return null;
        }
        catch (Api.Platform.Errors.CodedException fault)
        {
            return fault.Code;
        }
    }

    /// <summary>What is in the log must be what the decision says on the state right before it, whoever decided it where.</summary>
    private void Redecide(Sent sent, CommandAppend command, IReadOnlyList<RecordedEvent> events)
    {
        if (DenialOf(sent, State) is { } denial)
        {
            Fail("everybody acts for themself", $"{sent.Name} {sent.Intent} of {sent.Sender} was applied as of {sent.Seat.ParticipantId} where it must be denied with {denial}.");
        }

        var refusal = RefusalOf(sent, State, command.Timestamp);
        if (refusal is not null)
        {
            Fail("decided on what was", $"{sent.Name} {sent.Intent} was applied where it must be refused with {refusal}.");
        }

        var decided = sent.Decide(State, command.Timestamp).Events.Select(one => (one.Feed, WireEvent.Of((WorkshopEvent)one.Data).Json));
        if (!decided.SequenceEqual(events.Select(one => (one.Feed, WireEvent.Of(one).Json))))
        {
            Fail("decided on what was", $"{sent.Name} {sent.Intent} has other events than its decision.");
        }
    }

    private void Fold(RecordedEvent recorded, Sent cause)
    {
        if (recorded.Version != _states.Count || recorded.Position != _states.Count)
        {
            Fail("no gaps", $"Event {recorded.Version} at position {recorded.Position} comes as number {_states.Count}.");
        }

        var state = State.Apply((WorkshopEvent)recorded.Data);
        _states.Add(state);
        Secrets.Take((WorkshopEvent)recorded.Data, cause, state);
        if (!Feeds.Take(recorded, state))
        {
            Fail("no gaps", $"{recorded.TypeAlias} is number {recorded.FeedSequence} of {recorded.Feed}.");
        }

        CheckBudgets(cause.Seat.ParticipantId);
    }

    /// <summary>Nobody is in two groups, and all of a group have the same note.</summary>
    private void CheckGroups()
    {
        if (State.Board.Grouping is not { Open: true } grouping)
        {
            return;
        }

        List<Guid> people = [.. grouping.Groups.SelectMany(group => group.ParticipantIds)];
        if (people.Distinct().Count() < people.Count)
        {
            Fail("one note a group", "Somebody is in two groups.");
        }

        foreach (var (group, member) in grouping.Groups.SelectMany(group => group.ParticipantIds.Select(member => (group, member))))
        {
            var (note, own) = (State.NoteOf(grouping.StepId, group.GroupId), State.SeatOf(member).Slice.GroupNote);
            if (own?.GroupId == group.GroupId ? own.Revision != note.Revision || own.Text?.Text != note.Text?.Text : note.Revision > 0)
            {
                Fail("one note a group", $"{member} has another note of group {group.Number} than it has.");
            }
        }
    }

    private void CheckBudgets(Guid participantId)
    {
        var seat = State.SeatOf(participantId).Slice;
        foreach (var round in State.Board.VotingRounds.Where(round => round is { Open: true, Method: VotingMethod.Dots }))
        {
            List<int> dots = [.. seat.EntriesIn(round.RoundId).Where(entry => round.CardIds.Contains(entry.CardId)).Select(entry => entry.Dots ?? 0)];
            if (dots.Sum() > round.Budget || dots.Exists(one => one > round.MaxPerCard))
            {
                Fail("budgets hold", $"{participantId} has placed {dots.Sum()} of {round.Budget} dots.");
            }
        }
    }
}
