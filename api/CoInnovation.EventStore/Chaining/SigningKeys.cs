using System.Buffers.Binary;
using System.Security.Cryptography;
using CoInnovation.EventStore.Sealing;
using Npgsql;

namespace CoInnovation.EventStore.Chaining;

/// <summary>
/// The keys that sign, one a generation, made when a generation is first asked for and wrapped by the master key. A row that does not open under the master key was not
/// written by this store: it neither signs nor is it published.
/// </summary>
internal sealed class SigningKeys(NpgsqlDataSource dataSource, Keyring keyring, TimeProvider timeProvider)
{
    private volatile (RecordKey Key, byte[] Secret)[] _keys = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RecordKey> Public => [.. _keys.Select(entry => entry.Key)];

    public async Task OpenAsync(int generation, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (_keys.Length > 0 && _keys[^1].Key.Generation >= generation)
        {
            return;
        }

        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = made.ExportSubjectPublicKeyInfo();
        await using var command = dataSource.CreateCommand(
            "INSERT INTO keys.signing_keys (generation, public_key, wrapped_key, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (generation) DO NOTHING");
        command.Parameters.Add(new() { Value = generation });
        command.Parameters.Add(new() { Value = publicKey });
        command.Parameters.Add(new() { Value = keyring.WrapForHost(made.ExportPkcs8PrivateKey(), BoundTo(generation, publicKey)) });
        command.Parameters.Add(new() { Value = timeProvider.GetUtcNow().UtcDateTime });
        await command.ExecuteNonQueryAsync(cancellationToken);

        // Another node may have been faster: its key is the key.
        await LoadAsync(cancellationToken);
        if (_keys.Length == 0 || _keys[^1].Key.Generation < generation)
        {
            throw new WrongMasterKeyException($"Signing key {generation} of this database does not open under this master key. Start with the master key under which it was made.");
        }
    }

    /// <summary>Looks again when something was signed by a key that another node made since.</summary>
    public async Task KnowAsync(IEnumerable<string> keyIds, CancellationToken cancellationToken)
    {
        if (keyIds.Except(_keys.Select(entry => entry.Key.Id), StringComparer.Ordinal).Any())
        {
            await LoadAsync(cancellationToken);
        }
    }

    /// <summary>Signs with the newest key: 64 bytes, r ‖ s.</summary>
    public Signer Begin() => new(_keys[^1].Key.Id, _keys[^1].Secret);

    /// <summary>Reads the published keys anew.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var keys = new List<(RecordKey, byte[])>();
        await using var command = dataSource.CreateCommand("SELECT generation, public_key, wrapped_key, created_at FROM keys.signing_keys ORDER BY generation");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (generation, publicKey) = (reader.GetInt32(0), reader.GetFieldValue<byte[]>(1));
            try
            {
                var secret = keyring.UnwrapForHost(reader.GetFieldValue<byte[]>(2), BoundTo(generation, publicKey));
                keys.Add((new RecordKey(generation, publicKey, new DateTimeOffset(reader.GetDateTime(3))), secret));
            }
            catch (CryptographicException)
            {
                // Not ours.
            }
        }

        // What was ever known here stays known: it verifies what it signed.
        _keys = [.. keys.Concat(_keys).DistinctBy(entry => entry.Item1.Generation).OrderBy(entry => entry.Item1.Generation)];
    }

    private static byte[] BoundTo(int generation, byte[] publicKey)
    {
        var bytes = new byte[4 + publicKey.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, generation);
        publicKey.CopyTo(bytes, 4);
        return bytes;
    }
}

/// <summary>A private key in use by one caller.</summary>
internal sealed class Signer : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create();

    public Signer(string keyId, byte[] secret)
    {
        KeyId = keyId;
        _key.ImportPkcs8PrivateKey(secret, out _);
    }

    public string KeyId { get; }

    public byte[] Sign(byte[] data) => _key.SignData(data, HashAlgorithmName.SHA256);

    public void Dispose() => _key.Dispose();
}
