using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Secrets as people and browsers hold them (base64url), and as the database knows them (SHA-256 only).</summary>
internal static class Token
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Takes the same time wherever the two differ.</summary>
    public static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(HashOf(one), HashOf(other));
}
