using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// The part of the backlog that somebody may see: all of the workspace for the product team, else what came out of the workshops with a seat, and what was
/// submitted between workshops by the organizations for which one has seats, and ideas that are shared and answer a pain point among these.
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

    /// <summary>The same at an earlier moment, as far as it comes from seats that are still held.</summary>
    public static BacklogScope Of(Principal principal, DateTimeOffset then) => Of(principal with { Seats = [.. principal.Seats.Where(seat => seat.TakenAt <= then)] });

    /// <summary>Is something of this workshop and organization in it? What is shared may be as well: that only <see cref="Rows"/> knows.</summary>
    public bool Holds(string tenant, Guid? workshopId, Guid? organizationId) => tenant == Tenant && (
        WorkshopIds is null
        || (workshopId is { } workshop ? WorkshopIds.Contains(workshop) : organizationId is { } organization && OrganizationIds?.Contains(organization) == true));

    /// <summary>The organizations that may be named, as <see cref="Insight.KnowsOrganization"/> has it; the column that holds them.</summary>
    public Sql Knows(string organizationId) => WorkshopIds is null
        ? Sql.Of("true")
        : $"{Sql.Of(organizationId)} = any({(OrganizationIds ?? new HashSet<Guid>()).ToArray()})";

    /// <summary>The same as a condition on the columns that hold these two.</summary>
    public Sql Holds(string workshopId, string organizationId) => WorkshopIds is null ? Sql.Of("true") : Own(workshopId, organizationId);

    public Sql Rows(ListTable table) => $"item.tenant = {Tenant} and {Seen(table, () => $"array({Shared()})")}";

    /// <summary>The same for a statement that asks for rows in many places: what is shared is found once, in what the statement has to begin with.</summary>
    public (Sql With, Sql Rows) RowsOnce(ListTable table) => WorkshopIds is null || table.SharedAt is null
        ? (Sql.Of(""), Rows(table))
        : ($"with shared as materialized (select array({Shared()}) as ids)", $"item.tenant = {Tenant} and {Seen(table, () => Sql.Of("(select ids from shared)::uuid[]"))}");

    /// <summary>
    /// From when on one hears what is said about the item with this id: from the beginning about one's own, from the sharing on about an idea that is seen only because it
    /// is shared. Whoever asks has seen that the item is in scope.
    /// </summary>
    public Sql HeardSince(string itemId) => WorkshopIds is null
        ? Sql.Of("'-infinity'::timestamptz")
        : $"""
            coalesce((
                select idea.shared_at from read.ideas as idea
                where idea.tenant = {Tenant} and idea.id = {Sql.Of(itemId)} and not coalesce({Own("idea.workshop_id", "idea.organization_id")}, false)), '-infinity'::timestamptz)
            """;

    /// <summary>The condition that the idea <c>item</c> is one's own, and not only shared; as text, for what is a part of expressions and has no parameters.</summary>
    public string OwnIdea() => $"""
        coalesce(item.workshop_id = any('{Literal(WorkshopIds)}'::uuid[]) or (item.workshop_id is null and item.organization_id = any('{Literal(OrganizationIds)}'::uuid[])), false)
        """;

    private static string Literal(IEnumerable<Guid>? ids) => $"{{{string.Join(',', ids ?? [])}}}";

    private Sql Seen(ListTable table, Func<Sql> shared)
    {
        if (WorkshopIds is null)
        {
            return Sql.Of("true");
        }

        var own = Own(table.WorkshopId, table.OrganizationId);
        return table.SharedAt is { } sharedAt ? $"({own} or ({Sql.Of(sharedAt)} is not null and item.id = any({shared()})))" : own;
    }

    private Sql Own(string workshopId, string? organizationId)
    {
        Sql ofWorkshops = $"{Sql.Of(workshopId)} = any({WorkshopIds!.ToArray()})";
        return organizationId is { } column && OrganizationIds is { Count: > 0 } mine
            ? $"({ofWorkshops} or ({Sql.Of(workshopId)} is null and {Sql.Of(column)} = any({mine.ToArray()})))"
            : ofWorkshops;
    }

    /// <summary>
    /// The shared ideas that answer a pain point in the scope, or what it was merged into. An array of them lets an index find the rows, as it does for one's own. It begins
    /// with the pain points, of which somebody sees few, and <c>offset 0</c> keeps it so: PostgreSQL would begin with all that is shared, whose answers are many.
    /// </summary>
    private Sql Shared() => $"""
        select answer.idea_id
        from (
            select item.id from read.pain_points as item where {Rows(BacklogPainPoint.Table)}
            union all
            select member.item_id from read.pain_points as item
            join read.members as member on member.tenant = item.tenant and member.member_id = item.id
            where {Rows(BacklogPainPoint.Table)}) as seen
        cross join lateral (select idea_id from read.answers where tenant = {Tenant} and pain_point_id = seen.id offset 0) as answer
        where answer.idea_id in (select id from read.ideas where tenant = {Tenant} and shared_at is not null)
        """;
}
