using System.Collections.Concurrent;

namespace CoInnovation.GraphQL.Execution;

/// <summary>
/// Documents by their bytes, bounded by count and size (of text, tree and plans), with a second chance for those used since the last round. The hash
/// only finds the place: bytes are compared. Each engine has its own, so that a plan never meets another schema.
/// </summary>
internal sealed class DocumentCache(int maxCount, int maxBytes)
{
    private readonly ConcurrentDictionary<int, CachedDocument> entries = new();
    private readonly Queue<CachedDocument> order = new();
    private readonly Lock gate = new();
    private long bytes;

    public int Count => entries.Count;

    /// <summary>Estimated size of what is kept.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public static int HashOf(ReadOnlySpan<byte> text)
    {
        // Seeded at random per process, so that nobody can prepare texts that push each other out.
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    public CachedDocument? Find(int hash, ReadOnlySpan<byte> text)
    {
        if (entries.TryGetValue(hash, out var entry) && entry.Source.Span.SequenceEqual(text))
        {
            entry.WasUsed = true;
            return entry;
        }

        return null;
    }

    public void Add(CachedDocument entry)
    {
        lock (gate)
        {
            if (entry.Size > maxBytes / 4 || !entries.TryAdd(entry.Hash, entry))
            {
                return;
            }

            order.Enqueue(entry);
            entry.Counted = entry.Size;
            bytes += entry.Counted;
            Shrink();
        }
    }

    /// <summary>Counts what an entry has grown by since it was added: its plans are made when they are first run.</summary>
    public void Recount(CachedDocument entry)
    {
        lock (gate)
        {
            if (entries.TryGetValue(entry.Hash, out var kept) && ReferenceEquals(kept, entry))
            {
                bytes += entry.Size - entry.Counted;
                entry.Counted = entry.Size;
                Shrink();
            }
        }
    }

    private void Shrink()
    {
        while (order.Count > maxCount || bytes > maxBytes)
        {
            var oldest = order.Dequeue();
            if (oldest.WasUsed)
            {
                oldest.WasUsed = false;
                order.Enqueue(oldest);
            }
            else
            {
                entries.TryRemove(oldest.Hash, out _);
                bytes -= oldest.Counted;
            }
        }
    }
}
