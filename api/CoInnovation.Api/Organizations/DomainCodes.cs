using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.Organizations;

/// <summary>The codes that are mailed to domains, and how domains are found: both follow from the server's key, so nothing of them stands in any table.</summary>
internal sealed class DomainCodes(ServerKey serverKey)
{
    public const int Digits = 8;
    private const uint Different = 100_000_000;
    private readonly byte[] _codes = serverKey.DeriveFor("codes of domains");
    private readonly byte[] _domains = serverKey.DeriveFor("domains of organizations");

    public string Of(string tenant, Guid organizationId, Guid domainId)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(_codes, Encoding.UTF8.GetBytes($"{tenant}|{organizationId}|{domainId}")));
        return (bits % Different).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>What is typed around the digits does not matter. Takes the same time wherever the two differ.</summary>
    public bool IsRight(string tenant, Guid organizationId, Guid domainId, string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Of(tenant, organizationId, domainId)), Encoding.UTF8.GetBytes(string.Concat((typed ?? "").Where(char.IsAsciiDigit))));

    public byte[] HashOf(string tenant, string domain) => HMACSHA256.HashData(_domains, Encoding.UTF8.GetBytes($"{tenant}|{domain}"));

    /// <summary>In lower case and ASCII; throws <c>DOMAIN_INVALID</c>.</summary>
    public static string Checked(string? typed)
    {
        try
        {
            return DomainOf(EmailAddress.Checked($"postmaster@{typed?.Trim()}"));
        }
        catch (InvalidInputException)
        {
            throw new InvalidInputException("DOMAIN_INVALID", "This is no domain. It looks like example.com.", ["domain"]);
        }
    }

    /// <summary>The domain of a checked address.</summary>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
