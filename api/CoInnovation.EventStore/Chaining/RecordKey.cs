using System.Security.Cryptography;

namespace CoInnovation.EventStore.Chaining;

/// <summary>The public half of a key that signs records and checkpoints.</summary>
/// <param name="Generation">From 1; the highest one signs, the others stay published so that what they signed can be verified for ever.</param>
/// <param name="PublicKey">The SubjectPublicKeyInfo (DER) of a P-256 key.</param>
/// <param name="Since">When it was made.</param>
public sealed record RecordKey(int Generation, ReadOnlyMemory<byte> PublicKey, DateTimeOffset Since)
{
    /// <summary>The key's fingerprint, by which it is named: SHA-256 of <see cref="PublicKey"/> in lower-case hexadecimal.</summary>
    public string Id { get; } = IdOf(PublicKey.Span);

    internal static string IdOf(ReadOnlySpan<byte> publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    /// <summary>Throws <see cref="CryptographicException"/> when it is no key.</summary>
    internal static bool HasSigned(ReadOnlySpan<byte> publicKey, byte[] signed, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256);
    }
}
