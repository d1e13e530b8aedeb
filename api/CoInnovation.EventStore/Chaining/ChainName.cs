using System.Security.Cryptography;

namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// Names one hash chain: that of the whole log, or that of one feed. The name's text is hashed into the chain's beginning, so that nothing can be moved from one chain
/// to another.
/// </summary>
public sealed record ChainName
{
    private readonly byte[] _utf8;

    private ChainName(byte[] utf8, StreamKey? stream, string? feed)
    {
        _utf8 = utf8;
        Text = System.Text.Encoding.UTF8.GetString(utf8);
        Stream = stream;
        Feed = feed;
        Beginning = BeginningOf(utf8);
    }

    /// <summary>All events of all tenants, by position, with all that is known of them: for whoever runs the store, since it tells what every audience does not see.</summary>
    public static ChainName Log { get; } = new("{\"log\":\"events\"}"u8.ToArray(), stream: null, feed: null);

    /// <summary>The name as it is hashed: compact JSON, members in this order: <c>tenant</c>, <c>stream</c>, <c>feed</c>; the log's is <c>{"log":"events"}</c>.</summary>
    public string Text { get; }

    /// <summary>The feed's stream; null for the log.</summary>
    public StreamKey? Stream { get; }

    /// <summary>The feed's name within its stream; null for the log.</summary>
    public string? Feed { get; }

    /// <summary>The 32 bytes that stand before the chain's first event: SHA-256 of <c>CoInnovation chain 1</c>, a line feed, and the name's text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Beginning { get; }

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>The chain of one audience's feed: only events of this feed, and of each only what its audience may see.</summary>
    public static ChainName OfFeed(StreamKey stream, string feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var text = new RecordText();
        text.Raw("{\"tenant\":"u8).Text(stream.Tenant).Raw(",\"stream\":"u8).Id(stream.Id).Raw(",\"feed\":"u8).Text(feed).Raw("}"u8);
        return new ChainName(text.Written.ToArray(), stream, feed);
    }

    internal static byte[] BeginningOf(ReadOnlySpan<byte> name) => SHA256.HashData([.. "CoInnovation chain 1\n"u8, .. name]);

    /// <inheritdoc/>
    public bool Equals(ChainName? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The name's text.</summary>
    public override string ToString() => Text;
}
