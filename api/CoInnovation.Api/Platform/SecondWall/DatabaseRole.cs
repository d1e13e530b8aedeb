using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>A role that the product logs in as, beside the one that owns the tables.</summary>
/// <param name="ConnectionString">How it logs in.</param>
/// <param name="IsOurs">Whether the product makes it, or whoever runs the server.</param>
internal sealed record DatabaseRole(string ConnectionString, bool IsOurs)
{
    private const int LongestName = 63;
    private const int Iterations = 4096;

    public string Name { get; } = new NpgsqlConnectionStringBuilder(ConnectionString).Username!;

    /// <summary>
    /// Beside the owner, for one database: a server may have several. Its password follows from the owner's, which all nodes know, and opens nothing that the owner's does not;
    /// where the owner has none, from the master key.
    /// </summary>
    public static DatabaseRole Beside(string owner, string purpose, byte[] masterKey)
    {
        var connection = new NpgsqlConnectionStringBuilder(owner);
        var database = connection.Database ??= connection.Username;
        var secret = connection.Password is { Length: > 0 } password ? Encoding.UTF8.GetBytes(password) : masterKey;
        var name = $"{database}_{purpose}";
        connection.Username = Encoding.UTF8.GetByteCount(name) <= LongestName
            ? name
            : $"coinnovation_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database!)))[..16]}_{purpose}";
        connection.Password = Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"coinnovation {database} {purpose}")));
        return new DatabaseRole(connection.ConnectionString, IsOurs: true);
    }

    /// <summary>What PostgreSQL keeps of its password, so that the password itself is in no statement and no log (RFC 5803).</summary>
    public string Verifier()
    {
        var password = new NpgsqlConnectionStringBuilder(ConnectionString).Password!;
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes($"{Name} {password}"))[..16];
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return string.Create(CultureInfo.InvariantCulture, $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}");
    }

    /// <summary>Null if it can log in; else why it cannot. A server that is away, or full, is another matter, and thrown.</summary>
    public async Task<NpgsqlException?> RefusedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return null;
        }
        catch (PostgresException refused) when (refused.SqlState is
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege)
        {
            return refused;
        }
    }
}
