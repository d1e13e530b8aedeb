using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Safety;

/// <summary>Damages documents, now by bytes, now by tokens, as a seed says.</summary>
internal sealed class Mutation(ulong seed)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "{", "}", "(", ")", "[", "]", "...", "@", "$", ":", "=", "!", "|", "&", "\"", "\"\"\"", "\\u{", "\\ud83d", "#", "\n", "\r", ",", "\uFEFF", "0", "-", "1.5e9", "9999999999",
            "true", "null", "on ", "query ", "mutation ", "subscription ", "fragment F on Card ", "...F ", "...on Card", "@skip(if: $s)", "@include(if: true)", "$n", "id ", "cards ", "author ", "title ",
            "echo(any: ", "a: ", "__typename ", "__schema ", "types ", "fields ", "page(first: 3) ", "votes ", "items ", "named ", "name ", "type T { f: Int }", "extend ", "input I @oneOf { a: I }", "é", "\u2028", "😀",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private readonly Seeded random = new(seed);

    /// <summary>A damaged copy of one document, sometimes with a piece of another in it.</summary>
    public byte[] Of(IReadOnlyList<byte[]> corpus)
    {
        var bytes = new List<byte>(random.Pick(corpus));
        for (var steps = 1 + random.Below(6); steps > 0; steps--)
        {
            Damage(bytes, corpus);
        }

        return [.. bytes];
    }

    private void Damage(List<byte> bytes, IReadOnlyList<byte[]> corpus)
    {
        var at = random.Below(bytes.Count + 1);
        var length = random.Below(Math.Min(random.OneIn(4) ? 200 : 12, bytes.Count - at + 1));
        switch (random.Below(9))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Below(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)random.Below(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(random.Below(bytes.Count + 1), bytes.GetRange(at, length)); break;
            case 4:
                for (var times = random.Below(50); times > 0 && bytes.Count < 20_000; times--)
                {
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                }

                break;
            case 5:
                var other = random.Pick(corpus);
                var start = random.Below(other.Length);
                bytes.InsertRange(at, other[start..(start + random.Below(other.Length - start))]);
                break;
            default: bytes.InsertRange(at, random.Pick(Tokens)); break;
        }
    }
}
