using System.Security.Cryptography;
using System.Text.Json;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.EventStore.Serialization;

/// <summary>
/// Turns decisions into stored form and back. The JSON contract of a type is looked up once; sealing keys that are not at hand cost one extra pass and one query
/// for the whole append or page.
/// </summary>
internal sealed class EventSerializer(EventTypes types, Keyring keyring, TimeProvider timeProvider)
{
    public async ValueTask<PreparedAppend> PrepareAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        if (append.ExpectedVersion < 0 || append.Commands.Count == 0)
        {
            throw new ArgumentException("An append expects a version of at least 0 and has at least one command.", nameof(append));
        }

        while (true)
        {
            var scope = new SealingScope(keyring, append.Stream.Tenant);
            var prepared = Encode(append, scope);
            if (scope.MissingOwners is null)
            {
                return prepared;
            }

            await keyring.LoadOwnersAsync(append.Stream.Tenant, scope.MissingOwners, cancellationToken);
        }
    }

    public async ValueTask<IReadOnlyList<RecordedEvent>> DecodeAsync(IReadOnlyList<StoredEvent> stored, CancellationToken cancellationToken)
    {
        if (stored.Count == 0)
        {
            return [];
        }

        var decoded = new object[stored.Count];
        var unopened = DecodePayloads(stored, decoded);
        if (unopened.Count > 0)
        {
            await keyring.OpenAsync(unopened.ConvertAll(entry => entry.Value), cancellationToken);
        }

        foreach (var (index, value) in unopened)
        {
            if (value.IsCorrupt)
            {
                decoded[index] = new UndecodableEvent(stored[index].StoredName, "A sealed text was altered.");
            }
        }

        var recorded = new RecordedEvent[stored.Count];
        for (var i = 0; i < recorded.Length; i++)
        {
            recorded[i] = Record(stored[i], decoded[i]);
        }

        return recorded;
    }

    /// <summary>PostgreSQL keeps microseconds; an event must look the same from memory and from the log.</summary>
    public static DateTimeOffset ToStoredPrecision(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private PreparedAppend Encode(StreamAppend append, SealingScope scope)
    {
        var outer = SealingScope.Current;
        SealingScope.Current = scope;
        try
        {
            var events = new List<PreparedEvent>();
            var feeds = new List<PreparedFeed>();
            foreach (var command in append.Commands)
            {
                var timestamp = ToStoredPrecision(command.Timestamp);
                foreach (var data in command.Events)
                {
                    var type = types.Of(data.Data);
                    var id = data.Id == Guid.Empty ? Guid.CreateVersion7(timeProvider.GetUtcNow()) : data.Id;
                    var envelope = new EventEnvelope(
                        id, append.Stream, append.StreamType, append.ExpectedVersion + events.Count + 1, type.Alias, type.Version, timestamp, command.CommandId, command.Metadata);
                    var (feedIndex, feedOrdinal) = Count(feeds, data.Feed);
                    events.Add(new PreparedEvent(envelope, type, data.Data, JsonSerializer.SerializeToUtf8Bytes(data.Data, type.Json), data.Feed, feedIndex, feedOrdinal));
                }
            }

            return new PreparedAppend(append, events, feeds);
        }
        finally
        {
            SealingScope.Current = outer;
        }
    }

    private static (int Index, int Ordinal) Count(List<PreparedFeed> feeds, string? feed)
    {
        if (feed is null)
        {
            return (-1, 0);
        }

        var index = feeds.FindIndex(known => string.Equals(known.Name, feed, StringComparison.Ordinal));
        if (index < 0)
        {
            feeds.Add(new PreparedFeed(feed, 1));
            return (feeds.Count - 1, 1);
        }

        feeds[index] = feeds[index] with { Count = feeds[index].Count + 1 };
        return (index, feeds[index].Count);
    }

    private List<(int Index, Sealed Value)> DecodePayloads(IReadOnlyList<StoredEvent> stored, object[] decoded)
    {
        var unopened = new List<(int, Sealed)>();
        var outer = SealingScope.Current;
        try
        {
            for (var i = 0; i < decoded.Length; i++)
            {
                var scope = SealingScope.Current = new SealingScope(keyring, stored[i].Stream.Tenant);
                decoded[i] = DecodePayload(stored[i]);
                if (scope.Unopened is not null)
                {
                    unopened.AddRange(scope.Unopened.Select(value => (i, value)));
                }
            }
        }
        finally
        {
            SealingScope.Current = outer;
        }

        return unopened;
    }

    private object DecodePayload(in StoredEvent stored)
    {
        if (types.Named(stored.StoredName) is not { } type)
        {
            return new UndecodableEvent(stored.StoredName, $"The event name {stored.StoredName} is not known to this version of the program.");
        }

        try
        {
            return JsonSerializer.Deserialize(stored.Json, type.Json) ?? new UndecodableEvent(stored.StoredName, "The payload is null.");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            return new UndecodableEvent(stored.StoredName, fault is JsonException json ? $"The payload does not fit {type.Type.Name} at {json.Path}." : $"The payload does not fit {type.Type.Name}.");
        }
    }

    private RecordedEvent Record(in StoredEvent stored, object data)
    {
        var type = types.Named(stored.StoredName);
        if (type is not null && data is not UndecodableEvent)
        {
            try
            {
                data = type.ToNewest(data);
            }
#pragma warning disable CA1031 // An upcaster is the host's code: whatever it throws, the event keeps its place in the log as undecodable.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                data = new UndecodableEvent(stored.StoredName, $"The upcaster failed with {fault.GetType().Name}.");
            }
        }

        var envelope = new EventEnvelope(
            stored.Id, stored.Stream, stored.StreamType, stored.Version, type?.Alias ?? stored.StoredName, type?.Version ?? 1, stored.Timestamp, stored.CommandId, stored.Metadata);
        return new RecordedEvent(envelope, stored.Position, data, stored.Feed, stored.FeedSequence);
    }
}
