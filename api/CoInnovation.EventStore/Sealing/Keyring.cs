using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CoInnovation.EventStore.Sealing;

/// <summary>
/// The data keys of persons, each wrapped by its organization's key, each of those wrapped by the host's master key. Keys are loaded when they are first
/// needed and kept in memory. Destroying a key is how text is erased from every event, backup and cache at once.
/// </summary>
public sealed class Keyring
{
    private readonly IKeyStorage _storage;
    private readonly byte[] _masterKey;
    private readonly TimeProvider _timeProvider;
    private readonly Observers<string> _erased = new();
    private readonly ConcurrentDictionary<Guid, DataKey> _byKeyId = new();
    private readonly ConcurrentDictionary<(string Tenant, Guid OwnerId), DataKey> _byOwner = new();

    internal Keyring(IKeyStorage storage, ReadOnlyMemory<byte> masterKey, TimeProvider timeProvider)
    {
        if (masterKey.Length != 32)
        {
            throw new ArgumentException("The master key has 32 bytes.", nameof(masterKey));
        }

        _storage = storage;
        _masterKey = masterKey.ToArray();
        _timeProvider = timeProvider;
    }

    /// <summary>Calls back with the tenant after keys were destroyed, on whichever node: rebuild the projections that hold its clear text.</summary>
    public IDisposable OnErased(Action<string> callback) => _erased.Add(callback);

    /// <summary>Makes a key for a person (or, with its own id, for an organization). Safe to repeat; throws <see cref="UnknownSealOwnerException"/> when either was erased.</summary>
    public async Task RegisterOwnerAsync(string tenant, Guid ownerId, Guid organizationId, CancellationToken cancellationToken)
    {
        if (CachedOwner(tenant, ownerId) is { IsErased: false })
        {
            return;
        }

        await _storage.AddOrganizationAsync(tenant, organizationId, SealedText.Wrap(_masterKey, RandomNumberGenerator.GetBytes(32), SealedText.AssociatedData(tenant, organizationId)), cancellationToken);
        var wrapped = await _storage.FindOrganizationAsync(tenant, organizationId, cancellationToken) ?? throw new UnknownSealOwnerException(ownerId);
        var organizationKey = SealedText.Unwrap(_masterKey, wrapped, SealedText.AssociatedData(tenant, organizationId));
        var keyId = Guid.CreateVersion7(_timeProvider.GetUtcNow());
        var ownerKey = SealedText.Wrap(organizationKey, RandomNumberGenerator.GetBytes(32), SealedText.AssociatedData(tenant, keyId));
        await _storage.AddOwnerAsync(new WrappedKey(keyId, tenant, ownerId, organizationId, ownerKey, wrapped), cancellationToken);
        await LoadOwnersAsync(tenant, [ownerId], cancellationToken);
    }

    /// <summary>The organization under whose key an owner's text is sealed (its own id for an organization itself); null if nothing is sealed for this id yet, and after it was erased.</summary>
    public async Task<Guid?> OrganizationOfAsync(string tenant, Guid ownerId, CancellationToken cancellationToken)
    {
        if (CachedOwner(tenant, ownerId) is null)
        {
            Keep(await _storage.FindOwnersAsync(tenant, [ownerId], cancellationToken));
        }

        return CachedOwner(tenant, ownerId) is { IsErased: false } known ? known.OrganizationId : null;
    }

    /// <summary>Destroys a person's key in this workspace. What it sealed is unreadable for ever, in backups of the events too.</summary>
    public async Task EraseOwnerAsync(string tenant, Guid ownerId, CancellationToken cancellationToken)
    {
        await _storage.EraseOwnerAsync(tenant, ownerId, cancellationToken);
        Forget(tenant, key => key.OwnerId == ownerId);
    }

    /// <summary>Destroys an organization's key and with it the keys of all its persons in this workspace.</summary>
    public async Task EraseOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken)
    {
        await _storage.EraseOrganizationAsync(tenant, organizationId, cancellationToken);
        Forget(tenant, key => key.OrganizationId == organizationId);
    }

    /// <summary>Wraps a secret of the host itself with the master key; it opens only together with what it is bound to.</summary>
    internal byte[] WrapForHost(byte[] secret, byte[] boundTo) => SealedText.Wrap(_masterKey, secret, boundTo);

    internal byte[] UnwrapForHost(byte[] wrapped, byte[] boundTo) => SealedText.Unwrap(_masterKey, wrapped, boundTo);

    internal DataKey? CachedOwner(string tenant, Guid ownerId) => _byOwner.GetValueOrDefault((tenant, ownerId));

    internal async Task LoadOwnersAsync(string tenant, IReadOnlyCollection<Guid> ownerIds, CancellationToken cancellationToken)
    {
        Keep(await _storage.FindOwnersAsync(tenant, ownerIds, cancellationToken));
        foreach (var ownerId in ownerIds)
        {
            if (CachedOwner(tenant, ownerId) is not { IsErased: false })
            {
                throw new UnknownSealOwnerException(ownerId);
            }
        }
    }

    /// <summary>Opens values that were read, loading the keys that are not at hand in one query. Values whose key is destroyed become erased.</summary>
    internal async ValueTask OpenAsync(IReadOnlyList<Sealed> values, CancellationToken cancellationToken)
    {
        HashSet<Guid>? missing = null;
        foreach (var value in values)
        {
            if (SealedText.TryReadKeyId(value.Token!, out var keyId) && !_byKeyId.ContainsKey(keyId))
            {
                (missing ??= []).Add(keyId);
            }
        }

        if (missing is not null)
        {
            Keep(await _storage.FindKeysAsync(missing, cancellationToken));
        }

        foreach (var value in values)
        {
            OpenOne(value);
        }
    }

    /// <summary>Another node destroyed keys of this tenant: forget what was loaded and make the texts that hang on it unreadable until they are read again.</summary>
    internal async Task ReloadAsync(string tenant, CancellationToken cancellationToken)
    {
        var known = _byKeyId.Values.Where(key => string.Equals(key.Tenant, tenant, StringComparison.Ordinal) && !key.IsErased).ToDictionary(key => key.KeyId);
        var destroyed = (await _storage.FindKeysAsync(known.Keys, cancellationToken)).Where(wrapped => wrapped.Key is null || wrapped.OrganizationKey is null).ToList();
        destroyed.ForEach(wrapped => known[wrapped.KeyId].Erase());
        if (destroyed.Count > 0)
        {
            _erased.Notify(tenant);
        }
    }

    /// <summary>The same for all tenants, when announcements may have been missed.</summary>
    internal async Task ReloadAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in _byKeyId.Values.Select(key => key.Tenant).Distinct(StringComparer.Ordinal).ToList())
        {
            await ReloadAsync(tenant, cancellationToken);
        }
    }

    private void OpenOne(Sealed value)
    {
        // A token without a key row is one whose key table was restored without it: as good as erased, never an error that stops a board.
        if (!SealedText.TryReadKeyId(value.Token!, out var keyId) || !_byKeyId.TryGetValue(keyId, out var key))
        {
            value.Open(new DataKey(keyId, "", Guid.Empty, Guid.Empty, key: null), text: null);
            return;
        }

        try
        {
            value.Open(key, key.Key is { } secret ? SealedText.Read(key, secret, value.Token!) : null);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            value.IsCorrupt = true;
        }
    }

    private void Keep(IReadOnlyList<WrappedKey> keys)
    {
        foreach (var wrapped in keys)
        {
            var key = _byKeyId.GetOrAdd(wrapped.KeyId, static (_, state) => state.Keyring.Unwrap(state.Wrapped), (Keyring: this, Wrapped: wrapped));
            _byOwner[(wrapped.Tenant, wrapped.OwnerId)] = key;
        }
    }

    private DataKey Unwrap(WrappedKey wrapped)
    {
        byte[]? secret = null;
        if (wrapped.Key is not null && wrapped.OrganizationKey is not null)
        {
            var organizationKey = SealedText.Unwrap(_masterKey, wrapped.OrganizationKey, SealedText.AssociatedData(wrapped.Tenant, wrapped.OrganizationId));
            secret = SealedText.Unwrap(organizationKey, wrapped.Key, SealedText.AssociatedData(wrapped.Tenant, wrapped.KeyId));
        }

        return new DataKey(wrapped.KeyId, wrapped.Tenant, wrapped.OwnerId, wrapped.OrganizationId, secret);
    }

    private void Forget(string tenant, Func<DataKey, bool> isErased)
    {
        foreach (var key in _byKeyId.Values.Where(key => string.Equals(key.Tenant, tenant, StringComparison.Ordinal) && isErased(key)))
        {
            key.Erase();
        }

        _erased.Notify(tenant);
    }
}
