using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Settings;
using Microsoft.AspNetCore.Authentication;

namespace CoInnovation.Api.People.Providers;

/// <summary>
/// What goes along to a provider and back through the browser, the verifier of PKCE included: AES-256-GCM under a key that follows from the server's, so that every node reads what
/// another one has written, and nobody else does.
/// </summary>
internal sealed class ProviderStates(ServerKey serverKey) : ISecureDataFormat<AuthenticationProperties>
{
    private static readonly PropertiesSerializer Serializer = PropertiesSerializer.Default;
    private readonly byte[] _key = serverKey.DeriveFor("states of identity providers");

    public string Protect(AuthenticationProperties data) => Protect(data, purpose: null);

    public string Protect(AuthenticationProperties data, string? purpose)
    {
        var clear = Serializer.Serialize(data);
        var sealedText = new byte[AesGcm.NonceByteSizes.MaxSize + clear.Length + AesGcm.TagByteSizes.MaxSize];
        var nonce = sealedText.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        var rest = sealedText.AsSpan(AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce, clear, rest[..clear.Length], rest[clear.Length..], Encoding.UTF8.GetBytes(purpose ?? ""));
        return Base64Url.EncodeToString(sealedText);
    }

    public AuthenticationProperties? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

    public AuthenticationProperties? Unprotect(string? protectedText, string? purpose)
    {
        try
        {
            var sealedText = Base64Url.DecodeFromChars(protectedText);
            var clear = new byte[Math.Max(0, sealedText.Length - AesGcm.NonceByteSizes.MaxSize - AesGcm.TagByteSizes.MaxSize)];
            var rest = sealedText.AsSpan(AesGcm.NonceByteSizes.MaxSize);
            using var aes = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
            aes.Decrypt(sealedText.AsSpan(0, AesGcm.NonceByteSizes.MaxSize), rest[..clear.Length], rest[clear.Length..], clear, Encoding.UTF8.GetBytes(purpose ?? ""));
            return Serializer.Deserialize(clear);
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
