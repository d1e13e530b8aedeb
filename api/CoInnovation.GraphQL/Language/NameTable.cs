using System.Text;

namespace CoInnovation.GraphQL.Language;

/// <summary>The names of a schema, found by their bytes, so that a known name in a document allocates nothing.</summary>
internal sealed class NameTable
{
    public static readonly NameTable Empty = new([]);

    private readonly string[][] buckets;

    public NameTable(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var byHash = all.ToLookup(name => Hash(Encoding.UTF8.GetBytes(name)) % (uint)Size(all.Count));
        buckets = [.. Enumerable.Range(0, Size(all.Count)).Select(bucket => byHash[(uint)bucket].ToArray())];
    }

    public string Get(ReadOnlySpan<byte> name)
    {
        foreach (var known in buckets[Hash(name) % (uint)buckets.Length])
        {
            if (Ascii.Equals(name, known))
            {
                return known;
            }
        }

        return Encoding.ASCII.GetString(name);
    }

    private static int Size(int count) => Math.Max(1, count * 2);

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }
}
