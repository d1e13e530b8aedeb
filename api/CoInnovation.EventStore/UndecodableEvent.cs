namespace CoInnovation.EventStore;

/// <summary>
/// Stands in for the data of an event that cannot be read: an unknown name, a newer version, a broken payload. It keeps its place in the log, so that
/// nothing is skipped: the daemon stops the stream for the projection, and a mailbox refuses to load the stream.
/// </summary>
/// <param name="TypeAlias">The stored name, with its version suffix.</param>
/// <param name="Reason">What is wrong, without the payload's content.</param>
public sealed record UndecodableEvent(string TypeAlias, string Reason);
