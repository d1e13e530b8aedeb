using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog;

/// <summary>The part of the backlog that somebody may see: all of the workspace for the product team, else what came out of the workshops with a seat.</summary>
/// <param name="Tenant">The workspace.</param>
/// <param name="WorkshopIds">These workshops only; null for all.</param>
internal sealed record BacklogScope(string Tenant, IReadOnlySet<Guid>? WorkshopIds)
{
    /// <summary>Whoever may not read the backlog at all, such as a token without that scope, sees an empty one.</summary>
    public static BacklogScope Of(Principal principal) => Access.CanSomewhere(principal, Policy.ReadBacklog)
        ? new(principal.Tenant, principal.IsProductTeam ? null : principal.Seats.Select(seat => seat.WorkshopId).ToHashSet())
        : new(principal.Tenant, new HashSet<Guid>());

    public bool Holds(string tenant, Guid workshopId) => tenant == Tenant && (WorkshopIds is null || WorkshopIds.Contains(workshopId));

    public Sql Rows(ListTable table) => WorkshopIds is null
        ? $"item.tenant = {Tenant}"
        : (Sql)$"item.tenant = {Tenant} and {Sql.Of(table.WorkshopId)} = any({WorkshopIds.ToArray()})";
}
