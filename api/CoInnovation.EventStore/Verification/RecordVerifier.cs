using System.Buffers;
using System.Globalization;
using System.Text;
using CoInnovation.EventStore.Chaining;

namespace CoInnovation.EventStore.Verification;

/// <summary>
/// Verifies a record by itself, without the store: streaming, in constant memory, and strict to the byte. Every change, of whatever kind, is found, and the first line
/// that is not as it was written is named. The page <c>verify.html</c> does the same in a browser.
/// </summary>
public sealed class RecordVerifier
{
    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdef"u8);
    private readonly RecordExpectations _expected;
    private readonly Dictionary<string, Dictionary<long, string>> _earlier = new(StringComparer.Ordinal);
    private readonly List<(RecordPart Part, Dictionary<long, string> Points)> _parts = [];
    private readonly byte[] _hash = new byte[Link.HashSize];
    private byte[] _buffer = new byte[1024];
    private long _line;
    private long _sequence;
    private int _checkpoint;
    private long _previous;

    private RecordVerifier(RecordExpectations expected)
    {
        _expected = expected;
        foreach (var chain in expected.Earlier)
        {
            if (!_earlier.TryGetValue(chain.Chain, out var points))
            {
                _earlier.Add(chain.Chain, points = []);
            }

            foreach (var (sequence, hash) in chain.Points)
            {
                // Two earlier records with two histories: no record can contain both.
                points[sequence] = points.TryGetValue(sequence, out var other) && other != hash ? "" : hash;
            }
        }
    }

    private RecordPart? Part => _parts.Count == 0 ? null : _parts[^1].Part;

    /// <summary>Reads the record to its end, or to its first bad line.</summary>
    public static async Task<RecordVerdict> VerifyAsync(Stream record, RecordExpectations expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(expected);
        var verifier = new RecordVerifier(expected);
        var lines = new RecordLines(record);
        RecordFault? fault = null;
        while (fault is null && await lines.ReadAsync(cancellationToken) is { } line)
        {
            verifier._line++;
            fault = lines.IsTerminated ? verifier.Take(line.Span) : verifier.Fault("The record breaks off within this line.");
        }

        fault ??= verifier.TakeEnd();
        return new RecordVerdict(
            fault,
            [.. verifier._parts.Select((entry, i) => new ProvedChain(entry.Part.Chain, i == verifier._parts.Count - 1 ? verifier._sequence : entry.Part.Events, entry.Points))],
            verifier.Part?.KeyId);
    }

    internal static bool IsHex(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(Hexadecimal);

    /// <summary>What should stand in the line at hand.</summary>
    private RecordLine Expected => Part switch
    {
        null => RecordLine.Header,
        { } part when _checkpoint < part.Checkpoints.Count && part.Checkpoints[_checkpoint] == _sequence => RecordLine.Checkpoint,
        { } part when _sequence < part.Events => RecordLine.Event,
        { } part when part.Part < part.Parts => RecordLine.Header,
        _ => RecordLine.End,
    };

    private RecordFault? Take(ReadOnlySpan<byte> line) => Expected switch
    {
        RecordLine.Header => TakeHeader(line),
        RecordLine.Checkpoint => TakeCheckpoint(line),
        RecordLine.Event => TakeEvent(line),
        _ => Fault("The record should have ended before this line."),
    };

    private RecordFault? TakeHeader(ReadOnlySpan<byte> line)
    {
        if (RecordPart.Read(line) is not { } part)
        {
            return Fault("This is not a header that its key has signed.");
        }

        if (part.Part != _parts.Count + 1 || (Part is { } before && (part.Parts != before.Parts || part.At != before.At || part.KeyId != before.KeyId)))
        {
            return Fault("This header belongs to another record, or to another place in this one.");
        }

        if (_expected.TrustedKeys?.Contains(part.KeyId) == false)
        {
            return Fault("The record is signed by a key that is not trusted.");
        }

        _parts.Add((part, []));
        (_sequence, _checkpoint, _previous) = (0, 0, 0);
        part.Beginning.CopyTo(_hash, 0);
        return IsComplete();
    }

    private RecordFault? TakeEvent(ReadOnlySpan<byte> line)
    {
        const int Tail = 9 + 64 + 2;
        Span<byte> start = stackalloc byte[33];
        "{\"sequence\":"u8.CopyTo(start);
        (_sequence + 1).TryFormat(start[12..], out var digits, provider: CultureInfo.InvariantCulture);
        start[12 + digits] = (byte)',';
        if (!line.StartsWith(start[..(13 + digits)]))
        {
            return Fault(line.StartsWith("{\"sequence\":"u8) ? "Another event stands in the place of this one." : "This is not the event that should stand here.");
        }

        var payload = line.IndexOf(",\"payload\":"u8);
        var tail = line.Length - Tail;
        if (payload < 0 || tail < payload + 11 || !line[tail..].StartsWith(",\"hash\":\""u8) || !line.EndsWith("\"}"u8) || !IsHex(line.Slice(tail + 9, 64)))
        {
            return Fault("This is not an event's line as it was written.");
        }

        Span<byte> hash = stackalloc byte[Link.HashSize];
        Link.Hash(_hash, line[..payload], line[(payload + 11)..tail], hash, ref _buffer);
        Span<byte> hex = stackalloc byte[64];
        Convert.TryToHexStringLower(hash, hex, out _);
        if (!hex.SequenceEqual(line.Slice(tail + 9, 64)))
        {
            return Fault("The event is not as it was written: its hash does not follow from its text and the hash before it.");
        }

        hash.CopyTo(_hash);
        _sequence++;
        if (_earlier.TryGetValue(Part!.Chain, out var earlier) && earlier.TryGetValue(_sequence, out var known) && known != Encoding.ASCII.GetString(hex))
        {
            _sequence--;
            return Fault("An earlier record proves another history up to this event.");
        }

        return IsComplete();
    }

    private RecordFault? TakeCheckpoint(ReadOnlySpan<byte> line)
    {
        var start = new RecordText()
            .Raw("{\"checkpoint\":"u8).Number(_sequence).Raw(",\"previous\":"u8).Number(_previous).Raw(",\"hash\":\""u8).Hex(_hash).Raw("\",\"at\":"u8);
        if (!line.StartsWith(start.Written))
        {
            return Fault(line.StartsWith("{\"checkpoint\":"u8)
                ? "The checkpoint signs another history: the events since the checkpoint before are not those that it signed."
                : "A checkpoint should stand here.");
        }

        if (!Part!.Vouches(line))
        {
            return Fault("The checkpoint is not signed by a key of this record.");
        }

        _parts[^1].Points[_sequence] = Convert.ToHexStringLower(_hash);
        _previous = _sequence;
        _checkpoint++;
        return null;
    }

    /// <summary>At the chain's last event the header itself vouches for the hash.</summary>
    private RecordFault? IsComplete()
    {
        var part = Part!;
        if (_sequence < part.Events)
        {
            return null;
        }

        var hash = Convert.ToHexStringLower(_hash);
        if (hash != part.Head)
        {
            return new RecordFault(_line, RecordLine.Event, part.Chain, _sequence, "The chain does not lead to the hash that the header signs.", _previous);
        }

        if (_earlier.TryGetValue(part.Chain, out var earlier) && earlier.Keys.Any(sequence => sequence > part.Events))
        {
            return new RecordFault(_line, RecordLine.Event, part.Chain, part.Events + 1, "An earlier record proves events that this one lacks.", _previous);
        }

        _parts[^1].Points[_sequence] = hash;
        return null;
    }

    private RecordFault? TakeEnd()
    {
        if (Expected == RecordLine.End)
        {
            return null;
        }

        _line++;
        return Fault("The record is cut off before this line.");
    }

    private RecordFault Fault(string reason) => new(
        _line,
        Expected,
        Part?.Chain,
        Expected switch
        {
            RecordLine.Event => _sequence + 1,
            RecordLine.Checkpoint => _sequence,
            _ => null,
        },
        reason,
        _previous);
}
