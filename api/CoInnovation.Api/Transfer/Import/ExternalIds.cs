using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>
/// The item that an id from elsewhere stands for. The same id gives the same item in a workspace, so a file that comes again brings nothing twice; it follows by the
/// server's key, so that an item's id tells nobody what it was called elsewhere.
/// </summary>
internal sealed class ExternalIds(ServerKey serverKey)
{
    private readonly byte[] _key = serverKey.DeriveFor("external-ids");

    public Guid Of(string tenant, ItemKind kind, string externalId) => DerivedId.From(
        new Guid(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{tenant}|{kind}|{externalId}")).AsSpan(0, 16)), "imported");
}
