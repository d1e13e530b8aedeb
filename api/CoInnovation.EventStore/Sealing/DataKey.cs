namespace CoInnovation.EventStore.Sealing;

/// <summary>One owner's key as this node knows it. Every opened text points to its key, so erasing takes effect in memory at once.</summary>
internal sealed class DataKey(Guid keyId, string tenant, Guid ownerId, Guid organizationId, byte[]? key)
{
    private volatile byte[]? _key = key;

    public Guid KeyId { get; } = keyId;

    public string Tenant { get; } = tenant;

    public Guid OwnerId { get; } = ownerId;

    public Guid OrganizationId { get; } = organizationId;

    public byte[]? Key => _key;

    public bool IsErased => _key is null;

    public void Erase() => _key = null;
}
