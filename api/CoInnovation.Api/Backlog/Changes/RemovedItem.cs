using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>An item that left what some may see. They are told that, and nothing else of it.</summary>
internal sealed record RemovedItem(Guid Id, ItemKind Kind)
{
    /// <summary>What let them see it until then: what it belongs to itself, or the pain points for which it was shared.</summary>
    public IReadOnlyList<Belonging> SeenBy { get; init; } = [];

    /// <summary>Could somebody with this scope see it?</summary>
    public bool WasIn(BacklogScope scope) => SeenBy.Any(of => scope.Holds(scope.Tenant, of.WorkshopId, of.OrganizationId));
}
