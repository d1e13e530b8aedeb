using System.Security.Cryptography;
using CoInnovation.EventStore.Serialization;

namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// What of an event is hashed: a canonical envelope and the payload, each in two views. The log's view has all that is known. The feed's view has what the audience sees:
/// neither stream version nor command nor actor, which would tell of hidden events and of authors. In both, each sealed text stands as the hash of its stored form.
/// </summary>
internal sealed class Link
{
    public const int HashSize = 32;
    private readonly RecordText _payload = new();
    private readonly RecordText _envelope = new();
    private byte[] _hashed = new byte[1024];

    /// <summary>The payload's text as PostgreSQL gives it, with its sealed texts blinded.</summary>
    public ReadOnlySpan<byte> Payload => _payload.Written;

    /// <summary>The envelope's text: a JSON object that is not closed, for the payload follows in a record.</summary>
    public ReadOnlySpan<byte> Envelope => _envelope.Written;

    public void ShowInFeed(in StoredEvent stored)
    {
        var texts = BlindedPayload.Write(stored.Json, _payload.Clear());
        Begin(stored.FeedSequence, stored).Raw(",\"sealed\":"u8).Number(texts);
    }

    public void ShowInLog(in StoredEvent stored)
    {
        var texts = BlindedPayload.Write(stored.Json, _payload.Clear());
        Begin(stored.Position, stored)
            .Raw(",\"tenant\":"u8).Text(stored.Stream.Tenant).Raw(",\"stream\":"u8).Id(stored.Stream.Id).Raw(",\"version\":"u8).Number(stored.Version)
            .Raw(",\"feed\":"u8).Text(stored.Feed).Raw(",\"feedSequence\":"u8).Number(stored.Feed is null ? null : stored.FeedSequence)
            .Raw(",\"command\":"u8).Id(stored.CommandId).Raw(",\"actor\":"u8).Id(stored.Metadata.Actor).Raw(",\"side\":"u8).Text(stored.Metadata.Side)
            .Raw(",\"correlation\":"u8).Text(stored.Metadata.CorrelationId).Raw(",\"causation\":"u8).Text(stored.Metadata.CausationId)
            .Raw(",\"sealed\":"u8).Number(texts);
    }

    /// <summary><c>h(n) = SHA-256(h(n−1) ‖ envelope ‖ SHA-256(payload))</c>.</summary>
    public void Hash(ReadOnlySpan<byte> previous, Span<byte> hash) => Hash(previous, Envelope, Payload, hash, ref _hashed);

    public static void Hash(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> payload, Span<byte> hash, ref byte[] buffer)
    {
        var length = HashSize + envelope.Length + HashSize;
        if (buffer.Length < length)
        {
            buffer = new byte[length * 2];
        }

        previous.CopyTo(buffer);
        envelope.CopyTo(buffer.AsSpan(HashSize));
        SHA256.HashData(payload, buffer.AsSpan(HashSize + envelope.Length));
        SHA256.HashData(buffer.AsSpan(0, length), hash);
    }

    private RecordText Begin(long sequence, in StoredEvent stored) => _envelope.Clear()
        .Raw("{\"sequence\":"u8).Number(sequence).Raw(",\"id\":"u8).Id(stored.Id).Raw(",\"type\":"u8).Text(stored.StoredName).Raw(",\"at\":"u8).Time(stored.Timestamp);
}
