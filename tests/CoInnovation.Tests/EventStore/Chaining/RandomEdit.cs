using System.Text.RegularExpressions;
using CoInnovation.EventStore.Verification;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore.Chaining;

/// <summary>One change of a record, of whatever kind, and the line that must be named for it: the first one that is not as it was.</summary>
internal sealed partial record RandomEdit(string What, byte[] Record, int Line, RecordLine Kind, long? Sequence)
{
    public static readonly IReadOnlyList<string> Kinds = ["flip", "delete", "insert", "reorder", "swap", "truncate"];

    /// <summary>An edit that changes something; <paramref name="other"/> is a record whose lines may be put into this one.</summary>
    public static RandomEdit Of(byte[] record, byte[] other, Seeded random)
    {
        while (true)
        {
            var what = random.Pick(Kinds);
            var edited = Edit(what, record, other, random);
            if (!edited.AsSpan().SequenceEqual(record))
            {
                return Judge(what, record, edited);
            }
        }
    }

    /// <summary>What a verifier must say: known from the two texts alone.</summary>
    public static RandomEdit Judge(string what, byte[] record, byte[] edited)
    {
        var (before, after) = (Chronicle.LinesOf(record), Chronicle.LinesOf(edited));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var kind = KindOf(line < before.Count ? before[line] : "");
        long? sequence = kind is RecordLine.Event or RecordLine.Checkpoint ? long.Parse(Number().Match(before[line]).Value, System.Globalization.CultureInfo.InvariantCulture) : null;
        return new RandomEdit(what, edited, line + 1, kind, sequence);
    }

    public override string ToString() => $"{What}, first seen in line {Line}: {Kind} {Sequence}";

    private static RecordLine KindOf(string line) => line switch
    {
        "" => RecordLine.End,
        _ when line.StartsWith("{\"record\"", StringComparison.Ordinal) => RecordLine.Header,
        _ when line.StartsWith("{\"checkpoint\"", StringComparison.Ordinal) => RecordLine.Checkpoint,
        _ => RecordLine.Event,
    };

    private static byte[] Edit(string what, byte[] record, byte[] other, Seeded random) => random.OneIn(2) ? EditBytes(what, record, random) : EditLines(what, record, other, random);

    private static byte[] EditBytes(string what, byte[] record, Seeded random)
    {
        var bytes = record.ToList();
        var (one, two) = (random.Below(bytes.Count), random.Below(bytes.Count));
        var length = 1 + random.Below(Math.Min(40, bytes.Count - one));
        switch (what)
        {
            case "flip":
                bytes[one] ^= (byte)(1 << random.Below(8));
                break;
            case "delete":
                bytes.RemoveRange(one, length);
                break;
            case "insert":
                bytes.Insert(one, (byte)random.Below(256));
                break;
            case "reorder":
                bytes.Reverse(one, length);
                break;
            case "swap":
                (bytes[one], bytes[two]) = (bytes[two], bytes[one]);
                break;
            default:
                bytes.RemoveRange(one, bytes.Count - one);
                break;
        }

        return [.. bytes];
    }

    private static byte[] EditLines(string what, byte[] record, byte[] other, Seeded random)
    {
        var lines = Chronicle.LinesOf(record);
        var (one, two) = (random.Below(lines.Count), random.Below(lines.Count));
        switch (what)
        {
            case "flip":
                // A digit for a digit, a letter for a letter: what still looks right.
                lines[one] = Flip(lines[one], random);
                break;
            case "delete":
                lines.RemoveRange(one, 1 + random.Below(Math.Min(3, lines.Count - one)));
                break;
            case "insert":
                // Another record's header at the very beginning would begin that record: what follows is then what is wrong.
                lines.Insert(one, random.Pick(random.OneIn(2) ? lines : [.. Chronicle.LinesOf(other).Skip(one == 0 ? 1 : 0)]));
                break;
            case "reorder":
                var moved = lines[one];
                lines.RemoveAt(one);
                lines.Insert(Math.Min(two, lines.Count), moved);
                break;
            case "swap":
                (lines[one], lines[two]) = (lines[two], lines[one]);
                break;
            default:
                lines.RemoveRange(one, lines.Count - one);
                break;
        }

        return Chronicle.BytesOf(lines);
    }

    private static string Flip(string line, Seeded random)
    {
        var at = random.Below(line.Length);
        var flipped = line[at] switch
        {
            >= '0' and < '9' or >= 'a' and < 'f' => (char)(line[at] + 1),
            '9' or 'f' => (char)(line[at] - 1),
            _ => line[at],
        };
        return string.Concat(line.AsSpan(0, at), [flipped], line.AsSpan(at + 1));
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
