namespace CoInnovation.EventStore;

/// <summary>Names one stream: the workspace that owns it (Marten's <c>tenant_id</c>) and its id. Ids are unique within a tenant only.</summary>
public readonly record struct StreamKey(string Tenant, Guid Id)
{
    /// <summary><c>tenant/id</c>, for logs.</summary>
    public override string ToString() => $"{Tenant}/{Id}";
}
