namespace CoInnovation.GraphQL;

/// <summary>
/// An event behind which a listener can go on. Over server-sent events its cursor is the event's id, which a browser's <c>EventSource</c> sends back as
/// <c>Last-Event-ID</c> when it connects again.
/// </summary>
public interface IResumableEvent
{
    /// <summary>Opaque and free of line breaks.</summary>
    string Cursor { get; }
}
