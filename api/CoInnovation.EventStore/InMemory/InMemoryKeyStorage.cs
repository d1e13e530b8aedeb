using CoInnovation.EventStore.Sealing;

namespace CoInnovation.EventStore.InMemory;

/// <summary>Keys for the in-memory store; they live and die with it.</summary>
internal sealed class InMemoryKeyStorage : IKeyStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Tenant, Guid Id), byte[]?> _organizations = [];
    private readonly Dictionary<(string Tenant, Guid OwnerId), WrappedKey> _owners = [];

    public Task<byte[]?> FindOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_organizations.GetValueOrDefault((tenant, organizationId)));
        }
    }

    public Task AddOrganizationAsync(string tenant, Guid organizationId, byte[] wrappedKey, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _organizations.TryAdd((tenant, organizationId), wrappedKey);
            return Task.CompletedTask;
        }
    }

    public Task AddOwnerAsync(WrappedKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _owners.TryAdd((key.Tenant, key.OwnerId), key);
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<WrappedKey>> FindOwnersAsync(string tenant, IReadOnlyCollection<Guid> ownerIds, CancellationToken cancellationToken) =>
        Task.FromResult(Where(key => string.Equals(key.Tenant, tenant, StringComparison.Ordinal) && ownerIds.Contains(key.OwnerId)));

    public Task<IReadOnlyList<WrappedKey>> FindKeysAsync(IReadOnlyCollection<Guid> keyIds, CancellationToken cancellationToken) =>
        Task.FromResult(Where(key => keyIds.Contains(key.KeyId)));

    public Task EraseOwnerAsync(string tenant, Guid ownerId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_owners.TryGetValue((tenant, ownerId), out var key))
            {
                _owners[(tenant, ownerId)] = key with { Key = null };
            }

            return Task.CompletedTask;
        }
    }

    public Task EraseOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _organizations[(tenant, organizationId)] = null;
            return Task.CompletedTask;
        }
    }

    private IReadOnlyList<WrappedKey> Where(Func<WrappedKey, bool> isWanted)
    {
        lock (_lock)
        {
            return [.. _owners.Values.Where(isWanted).Select(key => key with { OrganizationKey = _organizations.GetValueOrDefault((key.Tenant, key.OrganizationId)) })];
        }
    }
}
