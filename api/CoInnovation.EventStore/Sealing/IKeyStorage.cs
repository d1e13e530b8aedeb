namespace CoInnovation.EventStore.Sealing;

/// <summary>Where wrapped keys are kept: apart from the events, so that a backup of the events alone opens nothing.</summary>
internal interface IKeyStorage
{
    Task<byte[]?> FindOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken);

    /// <summary>Adds a key unless there is one; a concurrent addition wins, and an erased organization stays erased.</summary>
    Task AddOrganizationAsync(string tenant, Guid organizationId, byte[] wrappedKey, CancellationToken cancellationToken);

    Task AddOwnerAsync(WrappedKey key, CancellationToken cancellationToken);

    Task<IReadOnlyList<WrappedKey>> FindOwnersAsync(string tenant, IReadOnlyCollection<Guid> ownerIds, CancellationToken cancellationToken);

    Task<IReadOnlyList<WrappedKey>> FindKeysAsync(IReadOnlyCollection<Guid> keyIds, CancellationToken cancellationToken);

    Task EraseOwnerAsync(string tenant, Guid ownerId, CancellationToken cancellationToken);

    Task EraseOrganizationAsync(string tenant, Guid organizationId, CancellationToken cancellationToken);
}

/// <summary>An owner's key wrapped by its organization's key, which is wrapped by the master key; null where it was destroyed.</summary>
internal sealed record WrappedKey(Guid KeyId, string Tenant, Guid OwnerId, Guid OrganizationId, byte[]? Key, byte[]? OrganizationKey);
