namespace CoInnovation.EventStore.Deciding;

/// <summary>How a kind of stream becomes a state. Both functions are pure and the state is immutable: a batch that is not stored is thrown away.</summary>
/// <param name="StreamType">The stream's kind, for example <c>workshop</c>.</param>
/// <param name="Initial">The state before the first event.</param>
/// <param name="Apply">The state after one more event.</param>
public sealed record StreamDefinition<TState>(string StreamType, Func<TState> Initial, Func<TState, object, EventEnvelope, TState> Apply);
