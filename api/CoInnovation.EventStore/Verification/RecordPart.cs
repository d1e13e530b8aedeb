using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoInnovation.EventStore.Chaining;

namespace CoInnovation.EventStore.Verification;

/// <summary>A header that is signed, and what it says is to follow.</summary>
internal sealed class RecordPart
{
    /// <summary>How every P-256 key begins as SubjectPublicKeyInfo; 65 bytes, its point, follow.</summary>
    private static readonly byte[] KeyPrefix = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d030107034200");
    private static readonly byte[] SignatureKey = ",\"signature\":\""u8.ToArray();
    private readonly byte[] _chain;
    private readonly Dictionary<string, byte[]> _keys;

    private RecordPart(byte[] chain, JsonElement header)
    {
        _chain = chain;
        Chain = Encoding.UTF8.GetString(chain);
        Beginning = ChainName.BeginningOf(chain);
        Part = header.GetProperty("part").GetInt32();
        Parts = header.GetProperty("parts").GetInt32();
        Events = header.GetProperty("events").GetInt64();
        Head = header.GetProperty("head").GetString()!;
        At = header.GetProperty("at").GetString()!;
        KeyId = header.GetProperty("key").GetString()!;
        Checkpoints = [.. header.GetProperty("checkpoints").EnumerateArray().Select(sequence => sequence.GetInt64())];
        _keys = header.GetProperty("keys").EnumerateObject().ToDictionary(key => key.Name, key => Convert.FromHexString(key.Value.GetString()!), StringComparer.Ordinal);
    }

    public string Chain { get; }

    public byte[] Beginning { get; }

    public int Part { get; }

    public int Parts { get; }

    public long Events { get; }

    public string Head { get; }

    public string At { get; }

    public string KeyId { get; }

    public IReadOnlyList<long> Checkpoints { get; }

    /// <summary>Null when the line is not a header that a key of its own has signed.</summary>
    public static RecordPart? Read(ReadOnlySpan<byte> line)
    {
        var (from, to) = (line.IndexOf(",\"chain\":"u8), line.IndexOf(",\"events\":"u8));
        if (!line.StartsWith("{\"record\":1,"u8) || from < 0 || to < from || !TrySplit(line, out var signed, out var signature))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line.ToArray());
            var part = new RecordPart(line[(from + 9)..to].ToArray(), json.RootElement);
            return part.IsSigned(part.KeyId, RecordHeader.Signed(signed), signature) ? part : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True when the line is a checkpoint of this chain that a key of this record has signed.</summary>
    public bool Vouches(ReadOnlySpan<byte> line)
    {
        if (!TrySplit(line, out var signed, out var signature))
        {
            return false;
        }

        var at = signed.LastIndexOf(",\"key\":\""u8);
        return at >= 0 && signed.Length == at + 8 + 65 && IsSigned(Encoding.ASCII.GetString(signed.Slice(at + 8, 64)), ChainCheckpoint.Signed(_chain, signed), signature);
    }

    private bool IsSigned(string keyId, byte[] signed, byte[] signature)
    {
        if (!_keys.TryGetValue(keyId, out var publicKey) || !publicKey.AsSpan().StartsWith(KeyPrefix) || RecordKey.IdOf(publicKey) != keyId)
        {
            return false;
        }

        try
        {
            return RecordKey.HasSigned(publicKey, signed, signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Cuts the fixed end off: <c>,"signature":"…128 digits…"}</c>.</summary>
    private static bool TrySplit(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> signed, out byte[] signature)
    {
        const int Digits = 128;
        var length = line.Length - SignatureKey.Length - Digits - 2;
        signed = default;
        signature = [];
        if (length <= 0 || !line[length..].StartsWith(SignatureKey) || !line.EndsWith("\"}"u8) || !RecordVerifier.IsHex(line.Slice(length + SignatureKey.Length, Digits)))
        {
            return false;
        }

        signed = line[..length];
        signature = Convert.FromHexString(line.Slice(length + SignatureKey.Length, Digits));
        return true;
    }
}
