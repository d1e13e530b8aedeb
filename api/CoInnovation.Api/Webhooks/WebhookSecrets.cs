using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.Webhooks;

/// <summary>Webhooks' secrets, which only this installation can make and which are stored nowhere, and the signatures made with them.</summary>
internal sealed class WebhookSecrets(ServerKey serverKey)
{
    private readonly byte[] _key = serverKey.DeriveFor("webhooks");

    /// <summary>The secret of this number, from 1; each rotation leads to the next.</summary>
    public string Of(string tenant, Guid webhookId, int number) => "coinwh_" + Base64Url.EncodeToString(
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{tenant}|{webhookId}|{number}"))));

    /// <summary>
    /// The header <c>CoInnovation-Signature</c>: <c>t=1764144000,v1=…</c>, with one <c>v1</c> for each valid secret. A receiver computes HMAC-SHA256 with its secret (as
    /// shown, in UTF-8) over the time, a dot and the body as it came, compares it in constant time with each <c>v1</c>, and refuses a time that is minutes away.
    /// </summary>
    public static string Signature(IEnumerable<string> secrets, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time), (byte)'.', .. body];
        return string.Join(',', secrets.Select(secret => $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}").Prepend($"t={time}"));
    }
}
