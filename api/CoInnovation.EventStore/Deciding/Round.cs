using System.Text.Json;
using CoInnovation.EventStore.Serialization;

namespace CoInnovation.EventStore.Deciding;

/// <summary>A batch decided once, each command on the state that the ones before it leave. Nothing in it is true before it is stored.</summary>
internal sealed class Round<TState>
{
    private Round(CommittedState<TState> committed) => State = committed;

    /// <summary>The state after all decided commands.</summary>
    public CommittedState<TState> State { get; private set; }

    public List<(Pending<TState> Pending, CommandAppend Command)> Decided { get; } = [];

    /// <summary>What a rule forbids on this state; told only when the state proves to be the stream's.</summary>
    public List<(Pending<TState> Pending, Exception Fault)> Refused { get; } = [];

    /// <summary>The same command id a second time in one batch: answered from the first one once that is stored.</summary>
    public List<Pending<TState>> Postponed { get; } = [];

    public IReadOnlyList<CommandAppend> Appends => [.. Decided.Select(decided => decided.Command)];

    public static Round<TState> Decide(
        IReadOnlyList<Pending<TState>> batch, CommittedState<TState> committed, StreamKey stream, StreamDefinition<TState> definition, IEventStore store)
    {
        var round = new Round<TState>(committed);
        var ids = new HashSet<Guid>();
        foreach (var pending in batch)
        {
            if (!ids.Add(pending.Command.CommandId))
            {
                round.Postponed.Add(pending);
                continue;
            }

            try
            {
                round.DecideOne(pending, stream, definition, store);
            }
#pragma warning disable CA1031 // A rule speaks by exception, of any type; it fails that command alone.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                round.Refused.Add((pending, fault));
            }
        }

        return round;
    }

    private void DecideOne(Pending<TState> pending, StreamKey stream, StreamDefinition<TState> definition, IEventStore store)
    {
        var command = pending.Command;
        var now = EventSerializer.ToStoredPrecision(store.TimeProvider.GetUtcNow());
        var decision = command.Decide(State.State, new DecideContext(now, stream, State.Version, command.CommandId, command.Metadata));
        var state = State;
        var events = new NewEvent[decision.Events.Count];
        for (var i = 0; i < events.Length; i++)
        {
            var decided = decision.Events[i];
            events[i] = decided.Id == Guid.Empty ? decided with { Id = Guid.CreateVersion7(store.TimeProvider.GetUtcNow()) } : decided;
            var type = store.Types.Of(decided.Data);
            var envelope = new EventEnvelope(
                events[i].Id, stream, definition.StreamType, state.Version + 1, type.Alias, type.Version, now, command.CommandId, command.Metadata);
            state = new(definition.Apply(state.State, decided.Data, envelope), state.Version + 1);
        }

        var result = JsonSerializer.SerializeToUtf8Bytes(decision.Result, decision.Result?.GetType() ?? typeof(object), EventJson.Options);
        Decided.Add((pending, new CommandAppend(command.CommandId, command.Fingerprint, command.Principal, result, events, now, command.Metadata)));
        State = state;
    }
}
