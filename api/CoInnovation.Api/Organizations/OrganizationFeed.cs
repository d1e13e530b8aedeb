using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Organizations;

/// <summary>
/// Tells the node's listeners that something happened to an organization, and no more than that: each reads what is there for them, as they may at that moment. Of invitations and domains only those hear
/// who manage it: to the others nothing of it shows, and that something happened would tell them.
/// </summary>
[RunsUnder(JobPolicy.TellAudiences)]
internal sealed partial class OrganizationFeed(Tail tail, TimeProvider time, ILogger<OrganizationFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Listener, bool> _listeners = new();

    /// <summary>
    /// Once each time that something happened, or less often to whoever does not keep up; true where it shows to every member. From the first time that the next one is asked for.
    /// </summary>
    public async IAsyncEnumerable<bool> ListenAsync(StreamKey organization, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = new Listener(organization);
        _listeners[listener] = true;
        try
        {
            // What happened while somebody was about to listen.
            yield return true;
            await foreach (var _ in listener.Changes.Reader.ReadAllAsync(cancellationToken))
            {
                yield return listener.TakeIsForEverybody();
            }
        }
        finally
        {
            _listeners.TryRemove(listener, out _);
        }
    }

    /// <summary>Tells those who listen on this node.</summary>
    internal void Tell(StreamKey organization, bool isForEverybody)
    {
        foreach (var listener in _listeners.Keys.Where(one => one.Organization == organization))
        {
            listener.Tell(isForEverybody);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var position = tail.Position;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in tail.ReadAsync(position, stoppingToken))
                {
                    Tell(batch);
                    position = batch[^1].Position;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, it must not end the feed, let alone the process: what is missed is read again from the last position.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Tell(IReadOnlyList<RecordedEvent> batch)
    {
        if (_listeners.IsEmpty)
        {
            return;
        }

        foreach (var changed in batch.Select(Change).OfType<Changed>().GroupBy(change => change.Organization))
        {
            Tell(changed.Key, changed.Any(change => change.IsForEverybody));
        }
    }

    /// <summary>To which organization something happened; null for all else. A workshop's question shows to those who manage it, that a side names it to all.</summary>
    private static Changed? Change(RecordedEvent recorded) => recorded.Data switch
    {
        SideAccountAsked e => new Changed(recorded.Stream with { Id = e.AccountId }, IsForEverybody: false),
        SideAccountNamed e => new Changed(recorded.Stream with { Id = e.AccountId }, IsForEverybody: true),
        SideAccountEnded e => new Changed(recorded.Stream with { Id = e.AccountId }, e.WasNamed),
        _ when recorded.StreamType == OrganizationAccount.StreamType => new Changed(recorded.Stream, !IsForManagersAlone(recorded.Data)),
        _ => null,
    };

    private static bool IsForManagersAlone(object happened) => happened is MemberInvited or MemberInvitationRevoked
        or DomainCodeMailed or DomainCodeMissed or DomainVerified or DomainOpened or DomainClosed or DomainDropped;

    [LoggerMessage(Level = LogLevel.Error, Message = "Changes of organizations could not be told and are tried again.")]
    private partial void LogFault(Exception fault);

    private readonly record struct Changed(StreamKey Organization, bool IsForEverybody);

    private sealed class Listener(StreamKey organization)
    {
        private int _isForEverybody;

        public StreamKey Organization => organization;

        public Channel<bool> Changes { get; } = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        /// <summary>Noted before it is told: whoever is told of several at once hears what the widest of them is.</summary>
        public void Tell(bool isForEverybody)
        {
            if (isForEverybody)
            {
                Volatile.Write(ref _isForEverybody, 1);
            }

            Changes.Writer.TryWrite(true);
        }

        public bool TakeIsForEverybody() => Interlocked.Exchange(ref _isForEverybody, 0) == 1;
    }
}
