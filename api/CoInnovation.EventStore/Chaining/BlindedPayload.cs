using System.Buffers;
using System.Security.Cryptography;

namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// A payload whose sealed texts <c>"s1.…"</c> are replaced by <c>"h1.&lt;SHA-256 of the token&gt;"</c>. A token names its owner's key, which would tell who wrote in an
/// anonymous step; its hash tells nothing, for the token holds twelve random bytes. The number of replaced texts is part of the envelope, so that a stored
/// <c>"h1.…"</c> cannot stand in for a text.
/// </summary>
internal static class BlindedPayload
{
    private const int KeyIdLength = 32;
    private static readonly SearchValues<byte> KeyId = SearchValues.Create("0123456789abcdef"u8);
    private static readonly SearchValues<byte> Base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private static ReadOnlySpan<byte> Start => "\"s1."u8;

    /// <summary>Returns how many texts were replaced.</summary>
    public static int Write(ReadOnlySpan<byte> json, RecordText target)
    {
        var texts = 0;
        Span<byte> hash = stackalloc byte[Link.HashSize];
        for (var at = json.IndexOf(Start); at >= 0; at = json.IndexOf(Start))
        {
            var length = TokenLength(json[(at + 1)..]);
            if (length == 0)
            {
                target.Raw(json[..(at + Start.Length)]);
                json = json[(at + Start.Length)..];
                continue;
            }

            SHA256.HashData(json.Slice(at + 1, length), hash);
            target.Raw(json[..(at + 1)]).Raw("h1."u8).Hex(hash);
            json = json[(at + 1 + length)..];
            texts++;
        }

        target.Raw(json);
        return texts;
    }

    /// <summary>The length of the token at the beginning of a string's content; 0 when the whole content is not one.</summary>
    private static int TokenLength(ReadOnlySpan<byte> content)
    {
        var keyEnd = 3 + KeyIdLength;
        if (content.Length <= keyEnd || content[3..keyEnd].ContainsAnyExcept(KeyId) || content[keyEnd] != (byte)'.')
        {
            return 0;
        }

        var rest = content[(keyEnd + 1)..];
        var length = rest.IndexOfAnyExcept(Base64Url);
        return length > 0 && rest[length] == (byte)'"' ? keyEnd + 1 + length : 0;
    }
}
