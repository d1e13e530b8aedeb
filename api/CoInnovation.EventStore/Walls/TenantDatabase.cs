using System.Globalization;
using Npgsql;

namespace CoInnovation.EventStore.Walls;

/// <summary>
/// The only way from a request to the database: whoever opens it says for whom, and the policies of the tables let through what is theirs. What was said holds for one
/// transaction and goes to the server together with its first statement, so that it costs no round trip and no connection carries it over to the next request.
/// </summary>
public sealed class TenantDatabase(NpgsqlDataSource source)
{
    /// <summary>Sees what belongs to no tenant.</summary>
    public TenantAccess ForNobody => new(source, []);

    /// <summary>Sees one tenant's rows; of tables that belong to one holder (a person, a seat, a session) the rows of <paramref name="holders"/> alone.</summary>
    public TenantAccess For(string tenant, params IReadOnlyCollection<Guid> holders)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(holders);
        return new(source, holders.Count == 0
            ? [new(WallSettings.Tenant, tenant)]
            : [new(WallSettings.Tenant, tenant), new(WallSettings.Holders, string.Join(',', holders.Select(holder => holder.ToString("D", CultureInfo.InvariantCulture))))]);
    }

    /// <summary>Sees the one row that a secret leads to, whichever tenant's it is: its hash in lower hexadecimal, or the secret itself where a table keeps it as it is.</summary>
    public TenantAccess ForBearer(string secret) => new(source, [new(WallSettings.Secret, secret)]);

    /// <summary>As <see cref="ForBearer(string)"/>; and from then on what else belongs to the tenant that the secret's row in <paramref name="table"/> names.</summary>
    public TenantAccess ForBearer(string secret, string table, string column) => new(source, [new(WallSettings.Secret, secret)])
    {
        // The inner query says the secret before the outer one looks for its row by what was said.
        Settings = $"""
            SELECT set_config('{WallSettings.Tenant}', coalesce((SELECT tenant FROM {table} WHERE {column} = decode(said, 'hex')), ''), true)
            FROM (SELECT set_config('{WallSettings.Secret}', $1, true) AS said OFFSET 0) AS secret
            """,
    };
}
