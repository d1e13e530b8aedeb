using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>
/// Access tokens' secrets: 256 bits that only this installation can make. It makes them again for a command whose first answer got lost, so nothing but a hash is stored
/// anywhere.
/// </summary>
public sealed class TokenSecrets(ServerKey serverKey)
{
    /// <summary>What every secret begins with, so that people and scanners of leaked secrets recognize it.</summary>
    public const string Prefix = "coin_";

    private const int Length = 48;
    private readonly byte[] _key = serverKey.DeriveFor("access-tokens");

    /// <summary>True if it may be one; false spares the look-up.</summary>
    public static bool LooksLikeOne(string secret) => secret.Length == Length && secret.StartsWith(Prefix, StringComparison.Ordinal);

    public string Of(string tenant, Guid tokenId, Guid commandId) =>
        Prefix + Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{tenant}|{tokenId}|{commandId}")));
}
