using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Api.Organizations;

/// <summary>Tells the node's listeners that something happened to an organization, and no more than that: each reads what is there for them, as they may at that moment.</summary>
[RunsUnder(JobPolicy.TellAudiences)]
internal sealed partial class OrganizationFeed(Tail tail, TimeProvider time, ILogger<OrganizationFeed> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Channel<bool>, StreamKey> _listeners = new();

    /// <summary>Once each time that something happened, or less often to whoever does not keep up. From the first time that the next one is asked for.</summary>
    public async IAsyncEnumerable<bool> ListenAsync(StreamKey organization, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _listeners[channel] = organization;
        try
        {
            // What happened while somebody was about to listen.
            yield return false;
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
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

        var changed = batch.Where(recorded => recorded.StreamType == OrganizationAccount.StreamType).Select(recorded => recorded.Stream).ToHashSet();
        foreach (var (channel, organization) in _listeners)
        {
            if (changed.Contains(organization))
            {
                channel.Writer.TryWrite(true);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Changes of organizations could not be told and are tried again.")]
    private partial void LogFault(Exception fault);
}
