using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.Texts;

namespace CoInnovation.Api.Workshops;

/// <summary>
/// Organizations are named when a workshop is created. The same name gives the same id in a workspace, so the backlog knows a company over all its workshops; the
/// id follows from the name by the server's key, so that it tells nobody the name of an organization that was erased.
/// </summary>
public sealed class OrganizationIds(ServerKey serverKey)
{
    private readonly byte[] _key = serverKey.DeriveFor("organizations");

    public Guid Of(string tenant, string name)
    {
        var normalized = string.Join(' ', CheckedText.Clean(name, hasLines: false).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        return DerivedId.From(new Guid(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{tenant}|{normalized}")).AsSpan(0, 16)), "organization");
    }
}
