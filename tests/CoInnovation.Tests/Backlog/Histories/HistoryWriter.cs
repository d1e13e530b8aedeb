using CoInnovation.EventStore;
using CoInnovation.EventStore.Postgres;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>Appends a generated history to a store, in its order.</summary>
internal sealed class HistoryWriter(PostgresEventStore store)
{
    private readonly Dictionary<StreamKey, long> _versions = [];

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <summary>The history as a log would bring it, without one.</summary>
    public static List<RecordedEvent> Recorded(IReadOnlyList<Happened> history)
    {
        var versions = new Dictionary<StreamKey, long>();
        return
        [
            .. history.Select((happened, index) => new RecordedEvent(
                new EventEnvelope(
                    Room.Id($"event {index}"), happened.Stream, happened.StreamType, versions[happened.Stream] = versions.GetValueOrDefault(happened.Stream) + 1,
                    happened.Data.GetType().Name, SchemaVersion: 1, happened.At, Room.Id($"command {index}"), happened.Metadata),
                index + 1, happened.Data, Feed: null, FeedSequence: 0)),
        ];
    }

    /// <summary>Everybody who typed something in it.</summary>
    public async Task RegisterOwnersAsync()
    {
        foreach (var tenant in GeneratedHistory.Tenants)
        {
            foreach (var owner in GeneratedWorkspace.Authors)
            {
                await store.Keyring.RegisterOwnerAsync(tenant, owner, Room.WorkshopId, Canceled);
            }
        }
    }

    /// <summary>What follows on each other in one stream becomes one append.</summary>
    public async Task WriteAsync(IEnumerable<Happened> history)
    {
        List<Happened> together = [];
        foreach (var happened in history)
        {
            if (together is [var first, ..] && (first.Stream, first.At) != (happened.Stream, happened.At))
            {
                await AppendAsync(together);
                together.Clear();
            }

            together.Add(happened);
        }

        await AppendAsync(together);
    }

    private async Task AppendAsync(List<Happened> together)
    {
        var (stream, streamType) = (together[0].Stream, together[0].StreamType);
        var version = _versions.GetValueOrDefault(stream);
        CommandAppend[] commands = [.. together.Select(happened => Stores.Command([new NewEvent(happened.Data)]) with { Timestamp = happened.At, Metadata = happened.Metadata })];
        (await store.AppendAsync(new StreamAppend(stream, streamType, version, commands), Canceled)).ShouldBeOfType<AppendOutcome.Appended>();
        _versions[stream] = version + together.Count;
    }
}
