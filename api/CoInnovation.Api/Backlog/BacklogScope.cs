using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// The part of the backlog that somebody may see: all of the workspace for the product team, else what came out of the workshops with a seat, and what was
/// submitted between workshops by the organizations for which one has seats.
/// </summary>
/// <param name="Tenant">The workspace.</param>
/// <param name="WorkshopIds">These workshops only; null for everything.</param>
/// <param name="OrganizationIds">Beside that, what these organizations submitted between workshops.</param>
internal sealed record BacklogScope(string Tenant, IReadOnlySet<Guid>? WorkshopIds, IReadOnlySet<Guid>? OrganizationIds = null)
{
    /// <summary>Whoever may not read the backlog at all, such as a token without that scope, sees an empty one.</summary>
    public static BacklogScope Of(Principal principal) => Access.CanSomewhere(principal, Policy.ReadBacklog)
        ? new(principal.Tenant, principal.IsProductTeam ? null : principal.Seats.Select(seat => seat.WorkshopId).ToHashSet(), principal.Organizations.ToHashSet())
        : new(principal.Tenant, new HashSet<Guid>());

    /// <summary>Is something of this workshop and organization in it?</summary>
    public bool Holds(string tenant, Guid? workshopId, Guid? organizationId) => tenant == Tenant && (
        WorkshopIds is null
        || (workshopId is { } workshop ? WorkshopIds.Contains(workshop) : organizationId is { } organization && OrganizationIds?.Contains(organization) == true));

    /// <summary>The organizations that may be named, as <see cref="Insight.KnowsOrganization"/> has it; the column that holds them.</summary>
    public Sql Knows(string organizationId) => WorkshopIds is null
        ? Sql.Of("true")
        : $"{Sql.Of(organizationId)} = any({(OrganizationIds ?? new HashSet<Guid>()).ToArray()})";

    public Sql Rows(ListTable table) => $"item.tenant = {Tenant} and {Seen(table)}";

    private Sql Seen(ListTable table)
    {
        if (WorkshopIds is null)
        {
            return Sql.Of("true");
        }

        Sql ofWorkshops = $"{Sql.Of(table.WorkshopId)} = any({WorkshopIds.ToArray()})";
        return table.OrganizationId is { } column && OrganizationIds is { Count: > 0 } own
            ? $"({ofWorkshops} or ({Sql.Of(table.WorkshopId)} is null and {Sql.Of(column)} = any({own.ToArray()})))"
            : ofWorkshops;
    }
}
