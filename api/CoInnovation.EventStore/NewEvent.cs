namespace CoInnovation.EventStore;

/// <summary>One event that a decision asks to append. Its type must be registered in <see cref="EventTypes"/>.</summary>
/// <param name="Data">The event itself, an immutable object.</param>
/// <param name="Feed">The audience's name within the stream (<c>"workshop"</c>, <c>"participant:…"</c>); null keeps the event out of every feed.</param>
/// <param name="Id">The event's id (UUIDv7); empty lets the store make one from its clock.</param>
public sealed record NewEvent(object Data, string? Feed = null, Guid Id = default);
