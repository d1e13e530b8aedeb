using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Secrets as people and browsers hold them (base64url), and as the database knows them (SHA-256 only).</summary>
internal static class Token
{
    private const int Bytes = 32;
    private const int LinkBytes = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The same each time for those who have the key, and to everybody else as good as a new one: whoever lost the answer with it can be given it again.</summary>
    public static string Derived(byte[] key, ReadOnlySpan<byte> from) => Base64Url.EncodeToString(HMACSHA256.HashData(key, from));

    /// <summary>128 bits for a link, which those who have the key can make again whenever somebody asks for it.</summary>
    public static string OfLink(byte[] key, string from) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(from)).AsSpan(0, LinkBytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Takes the same time wherever the two differ.</summary>
    public static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(HashOf(one), HashOf(other));
}
