using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>Goes through the history of a workspace once and picks out what is somebody's own, page by page, so that the whole is never in memory.</summary>
internal sealed class OwnEntries(IEventStore store) : IDisposable
{
    private const int PageSize = 1000;

    // Each goes through everything: two are enough for a node that has other things to do as well, the others wait for their turn.
    private readonly SemaphoreSlim _turns = new(initialCount: 2);

    /// <summary>How far <see cref="ReadAsync"/> will go.</summary>
    public Task<long> HeadAsync(CancellationToken cancellationToken) => store.ReadHeadAsync(cancellationToken);

    public async IAsyncEnumerable<OwnEntry> ReadAsync(string tenant, Whose whose, long head, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (reader, number, kept) = (new Reader(whose), 0L, new Queue<KeptOfPerson>(whose.Kept));
        for (var position = 0L; position < head;)
        {
            var (page, next) = await PageAsync(tenant, reader, position, head, cancellationToken);
            foreach (var entry in page)
            {
                while (kept.TryPeek(out var earlier) && earlier.At <= entry.At)
                {
                    yield return Of(kept.Dequeue(), ++number);
                }

                // A place in the log would tell how much happened where nobody may look.
                yield return entry with { Sequence = ++number };
            }

            position = next;
        }

        foreach (var last in kept)
        {
            yield return Of(last, ++number);
        }
    }

    /// <summary>A page in its turn, which ends before it is written: somebody whose network is slow must not keep the others waiting.</summary>
    private async Task<(IReadOnlyList<OwnEntry> Entries, long Next)> PageAsync(string tenant, Reader reader, long position, long head, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            var page = await store.ReadLogAsync(position, PageSize, cancellationToken);
            return (
                [.. page.Where(recorded => recorded.Stream.Tenant == tenant && recorded.Position <= head).Select(reader.Read).OfType<OwnEntry>()],
                page is [.., var last] ? last.Position : head);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>What of that is typed in some streams.</summary>
    public async Task<HashSet<string>> WrittenAsync(string tenant, Whose whose, IReadOnlyList<Guid> streams, CancellationToken cancellationToken)
    {
        var (reader, written) = (new Reader(whose), new HashSet<string>(StringComparer.Ordinal));
        foreach (var id in streams)
        {
            await foreach (var recorded in store.ReadStreamAsync(new StreamKey(tenant, id), 0, cancellationToken))
            {
                written.UnionWith(reader.Read(recorded)?.Written ?? []);
            }
        }

        return written;
    }

    /// <summary>What of that is typed behind a position, for a short way to the log's end.</summary>
    public async Task<IReadOnlySet<string>> WrittenBehindAsync(string tenant, Whose whose, long position, CancellationToken cancellationToken)
    {
        var (reader, written) = (new Reader(whose), new HashSet<string>(StringComparer.Ordinal));
        while (await store.ReadLogAsync(position, PageSize, cancellationToken) is [.., var last] page)
        {
            written.UnionWith(page.Where(recorded => recorded.Stream.Tenant == tenant).SelectMany(recorded => reader.Read(recorded)?.Written ?? []));
            position = last.Position;
        }

        return written;
    }

    public void Dispose() => _turns.Dispose();

    private static OwnEntry Of(KeptOfPerson kept, long number) => new(number, kept.At, kept.What, kept.Where, kept.Id, [], kept.Details);

    /// <summary>Writes an event as JSON in which only the texts of one owner are clear, and notes these.</summary>
    private sealed class Reader : JsonConverter<Sealed>
    {
        // It opens nothing, and is nobody's text.
        private const string SecretHash = "secretHash";

        private readonly Whose _whose;
        private readonly JsonSerializerOptions _options;
        private readonly List<string> _written = [];
        private readonly HashSet<Guid> _owners = [];

        public Reader(Whose whose)
        {
            _whose = whose;
            _options = new JsonSerializerOptions(WireJson.Options);
            _options.Converters.Insert(0, this);
        }

        public OwnEntry? Read(RecordedEvent recorded)
        {
            if (recorded.Data is UndecodableEvent)
            {
                return null;
            }

            _whose.Hear(recorded);
            _written.Clear();
            _owners.Clear();
            var details = (JsonObject)JsonSerializer.SerializeToNode(recorded.Data, recorded.Data.GetType(), _options)!;
            details.Remove(SecretHash);
            return _whose.IsAbout(recorded, _owners)
                ? new OwnEntry(recorded.Position, recorded.Timestamp, recorded.TypeAlias, recorded.StreamType, recorded.Stream.Id, [.. _written], details)
                : null;
        }

        public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options)
        {
            var text = _whose.Owns(value.OwnerId) ? value.Text : null;
            writer.WriteStringValue(text);
            if (!string.IsNullOrEmpty(text))
            {
                _written.Add(text);
                _owners.Add(value.OwnerId);
            }
        }
    }
}
