using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoInnovation.EventStore.Sealing;

/// <summary>The stored form of a sealed text: AES-256-GCM, bound to its tenant and key by the associated data, so that a token moved elsewhere does not open.</summary>
internal static class SealedText
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const string Prefix = "s1.";

    public static string Write(DataKey key, byte[] secret, string text)
    {
        var clear = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceSize + clear.Length + TagSize];
        Encrypt(secret, clear, sealedBytes, AssociatedData(key.Tenant, key.KeyId));
        return string.Concat(Prefix, key.KeyId.ToString("N"), ".", Base64Url.EncodeToString(sealedBytes));
    }

    public static bool TryReadKeyId(string token, out Guid keyId)
    {
        keyId = Guid.Empty;
        return token.StartsWith(Prefix, StringComparison.Ordinal) && token.Length > 36 && token[35] == '.' && Guid.TryParseExact(token.AsSpan(3, 32), "N", out keyId);
    }

    /// <summary>Throws <see cref="CryptographicException"/> or <see cref="FormatException"/> when the token was altered.</summary>
    public static string Read(DataKey key, byte[] secret, string token) =>
        Encoding.UTF8.GetString(Decrypt(secret, Base64Url.DecodeFromChars(token.AsSpan(36)), AssociatedData(key.Tenant, key.KeyId)));

    /// <summary>Wraps one key with another; the form is nonce | ciphertext | tag.</summary>
    public static byte[] Wrap(byte[] wrappingKey, byte[] key, byte[] associatedData)
    {
        var wrapped = new byte[NonceSize + key.Length + TagSize];
        Encrypt(wrappingKey, key, wrapped, associatedData);
        return wrapped;
    }

    public static byte[] Unwrap(byte[] wrappingKey, byte[] wrapped, byte[] associatedData) => Decrypt(wrappingKey, wrapped, associatedData);

    public static byte[] AssociatedData(string tenant, Guid id)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(tenant)];
        id.TryWriteBytes(bytes);
        Encoding.UTF8.GetBytes(tenant, bytes.AsSpan(16));
        return bytes;
    }

    private static void Encrypt(byte[] secret, byte[] clear, byte[] target, byte[] associatedData)
    {
        var nonce = target.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(secret, TagSize);
        aes.Encrypt(nonce, clear, target.AsSpan(NonceSize, clear.Length), target.AsSpan(NonceSize + clear.Length), associatedData);
    }

    private static byte[] Decrypt(byte[] secret, byte[] source, byte[] associatedData)
    {
        if (source.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("A sealed value is too short.");
        }

        var clear = new byte[source.Length - NonceSize - TagSize];
        using var aes = new AesGcm(secret, TagSize);
        aes.Decrypt(source.AsSpan(0, NonceSize), source.AsSpan(NonceSize, clear.Length), source.AsSpan(source.Length - TagSize), clear, associatedData);
        return clear;
    }
}
