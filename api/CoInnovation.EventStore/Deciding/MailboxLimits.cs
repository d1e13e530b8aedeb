namespace CoInnovation.EventStore.Deciding;

/// <summary>Bounds of a mailbox.</summary>
/// <param name="Queue">Waiting commands of one stream; one more is refused with <see cref="StoreBusyException"/>.</param>
/// <param name="Batch">Commands that are decided and stored together.</param>
/// <param name="Attempts">How often a batch is decided when other nodes keep being faster, before its callers are told to try again.</param>
public sealed record MailboxLimits(int Queue = 1024, int Batch = 128, int Attempts = 50)
{
    /// <summary>A stream that was not used for this long leaves memory.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Where the mailboxes' loops run: on the thread pool, unless a simulation decides what runs next.</summary>
    public TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;
}
