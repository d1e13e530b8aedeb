using System.Security.Cryptography;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Organizations;

/// <summary>
/// The addresses of those who were removed from an organization, or are suspended: they do not come back by its open domain, also when they have erased their account and made a new one. What is kept is a hash
/// under a key that follows from the server's, another one for each organization: it can be asked about an address that is there, tells none, and links nothing to anything.
/// </summary>
internal sealed class BarredAddresses(TenantDatabase database, ServerKey serverKey)
{
    private readonly byte[] _key = serverKey.DeriveFor("barred addresses");

    /// <summary>In the transaction of the removal or suspension. Nothing is left to bar of whoever has erased their account by then.</summary>
    public async Task BarAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, Guid personId, CancellationToken cancellationToken)
    {
        if (await PersonIndex.AddressHashOfAsync(transaction, tenant, personId, cancellationToken) is { } address)
        {
            await ExecuteAsync(
                transaction,
                "INSERT INTO organizations.barred (tenant, organization_id, barred_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                [tenant, organizationId, HashOf(organizationId, address)],
                cancellationToken);
        }
    }

    /// <summary>In the transaction of what lets them in again.</summary>
    public async Task LetInAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, Guid personId, CancellationToken cancellationToken)
    {
        if (await PersonIndex.AddressHashOfAsync(transaction, tenant, personId, cancellationToken) is { } address)
        {
            await ExecuteAsync(
                transaction,
                "DELETE FROM organizations.barred WHERE tenant = $1 AND organization_id = $2 AND barred_hash = $3",
                [tenant, organizationId, HashOf(organizationId, address)],
                cancellationToken);
        }
    }

    /// <summary>Nobody comes back to what is not there any more.</summary>
    public static Task ForgetAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, CancellationToken cancellationToken) =>
        ExecuteAsync(transaction, "DELETE FROM organizations.barred WHERE tenant = $1 AND organization_id = $2", [tenant, organizationId], cancellationToken);

    /// <summary>In a transaction that is about to let somebody in by a domain.</summary>
    public async Task<bool> IsBarredAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, Guid personId, CancellationToken cancellationToken)
    {
        if (await PersonIndex.AddressHashOfAsync(transaction, tenant, personId, cancellationToken) is not { } address)
        {
            return false;
        }

        await using var command = new NpgsqlCommand(IsThere, transaction.Connection, transaction).With(tenant, organizationId, HashOf(organizationId, address));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>For what is shown.</summary>
    public async Task<bool> IsBarredAsync(string tenant, Guid organizationId, byte[] addressHash, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(IsThere).With(tenant, organizationId, HashOf(organizationId, addressHash));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private const string IsThere = "SELECT EXISTS (SELECT FROM organizations.barred WHERE tenant = $1 AND organization_id = $2 AND barred_hash = $3)";

    private byte[] HashOf(Guid organizationId, byte[] addressHash) => HMACSHA256.HashData(_key, (byte[])[.. organizationId.ToByteArray(), .. addressHash]);

    private static async Task ExecuteAsync(NpgsqlTransaction transaction, string statement, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, transaction.Connection, transaction).With(values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
