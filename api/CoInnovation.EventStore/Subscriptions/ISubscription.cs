namespace CoInnovation.EventStore.Subscriptions;

/// <summary>
/// Does something outside the database for each event (opens streams, sends mail): the durable outbox. Events come at least once and in order; what it does must be
/// safe to repeat, for example by deriving command ids from <see cref="RecordedEvent.Id"/>.
/// </summary>
public interface ISubscription
{
    /// <summary>The stable name under which its progress is kept.</summary>
    string Name { get; }

    /// <summary>The CLR types of events to be called with; empty means all.</summary>
    IReadOnlySet<Type> EventTypes { get; }

    /// <summary>Handles events in log order. Throwing repeats them later, first together, then one by one.</summary>
    Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken);
}
