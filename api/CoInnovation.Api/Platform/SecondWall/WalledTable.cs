using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>
/// What the two roles that run the product may do with a table. What is not named here nobody reaches but who owns it: row-level security is on for every table, with no
/// policy that would let a row through.
/// </summary>
/// <param name="Name">With its schema.</param>
/// <param name="Runtime">What requests may do: privileges of SQL, joined by commas; empty for nothing.</param>
/// <param name="Projector">What may be done by what runs by itself, with all rows.</param>
/// <param name="Sees">Which rows requests reach.</param>
/// <param name="Writes">Which rows they may leave behind, where these are not the same.</param>
public sealed record WalledTable(string Name, string Runtime, string Projector, string? Sees = null, string? Writes = null)
{
    private const string All = "SELECT, INSERT, UPDATE, DELETE";

    // Asked once a statement and not once a row.
    private const string Tenant = $"(SELECT current_setting('{WallSettings.Tenant}', true))";
    private const string Holders = $"(SELECT string_to_array(nullif(current_setting('{WallSettings.Holders}', true), ''), ',')::uuid[])::uuid[]";
    private const string Secret = $"(SELECT current_setting('{WallSettings.Secret}', true))";

    /// <summary>Of no tenant, and no business of any request.</summary>
    public static WalledTable OfProjector(string name, string rights = All) => new(name, "", rights);

    /// <summary>The rows of the tenant.</summary>
    public static WalledTable OfTenant(string name, string rights, string projector = All, string tenant = "tenant") => new(name, rights, projector, $"{tenant} = {Tenant}");

    /// <summary>The rows of the tenant that belong to whoever asks.</summary>
    public static WalledTable OfHolder(string name, string rights, string holder) => new(name, rights, All, $"tenant = {Tenant} AND {holder} = ANY ({Holders})");

    /// <summary>The row that a secret leads to, of which a hash is kept.</summary>
    public static WalledTable OfHash(string name, string rights, string hash, string projector = All) => new(name, rights, projector, $"encode({hash}, 'hex') = {Secret}");

    /// <summary>The row that a secret leads to, which is kept as it is.</summary>
    public static WalledTable OfSecret(string name, string rights, string secret) => new(name, rights, All, $"{secret} = {Secret}");

    /// <summary>Access tokens: by their secret, and for their list.</summary>
    public static WalledTable OfTokens(string name, string rights) => new(name, rights, All, $"encode(secret_hash, 'hex') = {Secret} OR tenant = {Tenant}", $"tenant = {Tenant}");

    /// <summary>
    /// Sessions: by their secret, and for whoever has them. A token has the rights of a seat, and asks whether the session that holds it lasts: that it may where it has shown
    /// its own secret.
    /// </summary>
    public static WalledTable OfSessions(string name, string rights) => new(
        name,
        rights,
        All,
        $"encode(token_hash, 'hex') = {Secret} OR tenant = {Tenant} AND (id = ANY ({Holders}) OR person_id = ANY ({Holders}) OR {Secret} <> '')",
        $"tenant = {Tenant}");
}
