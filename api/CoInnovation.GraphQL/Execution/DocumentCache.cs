using System.Collections.Concurrent;

namespace CoInnovation.GraphQL.Execution;

/// <summary>
/// Documents by their bytes, bounded by count and size, with a second chance for those used since the last round. The hash only finds the place:
/// bytes are compared.
/// </summary>
internal sealed class DocumentCache(int maxCount, int maxBytes)
{
    private readonly ConcurrentDictionary<int, CachedDocument> entries = new();
    private readonly Queue<CachedDocument> order = new();
    private readonly Lock gate = new();
    private long bytes;

    public int Count => entries.Count;

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
        if (entry.Source.Span.Length > maxBytes / 4)
        {
            return;
        }

        lock (gate)
        {
            if (!entries.TryAdd(entry.Hash, entry))
            {
                return;
            }

            order.Enqueue(entry);
            bytes += entry.Source.Span.Length;
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
                    bytes -= oldest.Source.Span.Length;
                }
            }
        }
    }
}
