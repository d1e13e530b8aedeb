using System.Data.Common;
using System.Text.Json;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// A workshop in GraphQL: what everybody may know who may see it at all. It comes from the read model in lists and from the board in answers to commands; what
/// only people with a seat see is resolved from the slices by <see cref="Id"/>.
/// </summary>
internal sealed record WorkshopNode(
    Guid Id,
    string Title,
    WorkshopState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ClosedAt,
    DateOnly? FollowUpOn,
    IReadOnlyList<WorkshopNodeSide> Sides,
    int ParticipantCount,
    int CardCount)
{
    public static readonly ListTable<WorkshopNode> Table = new()
    {
        From = "read.workshops as item",
        Select =
        [
            "item.id", "item.title", "item.state::text", "item.created_at", "item.started_at", "item.closed_at", "item.follow_up_on", "item.participant_count", "item.card_count",
            """
            (select json_agg(json_build_object('side', sides.side, 'id', sides.organization_id, 'name', organization.name) order by sides.side)
                from read.workshop_sides as sides
                left join read.organizations as organization on organization.tenant = sides.tenant and organization.id = sides.organization_id
                where sides.tenant = item.tenant and sides.workshop_id = item.id)::text as sides
            """,
        ],
        Columns =
        [
            new("id", "item.id", ColumnType.Uuid),
            new("title", "item.title", ColumnType.Text) { Nullable = true, Folded = "item.title_folded" },
            new("state", "item.state", ColumnType.Enum<WorkshopState>("read.workshop_state")),
            new("createdAt", "item.created_at", ColumnType.Moment),
            new("closedAt", "item.closed_at", ColumnType.Moment) { Nullable = true },
        ],
        WorkshopId = "item.id",
        Newest = "createdAt",
        Read = (row, first) => new WorkshopNode(
            row.GetGuid(first),
            row.IsDBNull(first + 1) ? "" : row.GetString(first + 1),
            EnumName<WorkshopState>.Read(row.GetString(first + 2)),
            row.GetFieldValue<DateTimeOffset>(first + 3),
            Moment(row, first + 4),
            Moment(row, first + 5),
            row.IsDBNull(first + 6) ? null : row.GetFieldValue<DateOnly>(first + 6),
            row.IsDBNull(first + 9) ? [] : ReadSides(row.GetString(first + 9)),
            row.GetInt32(first + 7),
            row.GetInt32(first + 8)),
    };

    /// <summary>The workshop as its board has it, which may be ahead of the read model.</summary>
    public static WorkshopNode Of(WorkshopBoard board) => new(
        board.WorkshopId!.Value,
        board.Title?.Text ?? "",
        board.State,
        board.CreatedAt!.Value,
        board.StartedAt,
        board.ClosedAt,
        board.FollowUpOn,
        [.. board.Sides.Select(side => new WorkshopNodeSide(side.Side, new Organization(side.OrganizationId, side.OrganizationName.Text)))],
        board.Participants.Count(participant => participant.Present),
        board.Cards.Length);

    private static DateTimeOffset? Moment(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private static WorkshopNodeSide[] ReadSides(string json)
    {
        using var sides = JsonDocument.Parse(json);
        return
        [
            .. sides.RootElement.EnumerateArray().Select(side => new WorkshopNodeSide(
                EnumName<Side>.Read(side.GetProperty("side").GetString()!),
                new Organization(side.GetProperty("id").GetGuid(), side.GetProperty("name").GetString()))),
        ];
    }
}

/// <summary>A side of a workshop with the organization that takes part on it.</summary>
internal sealed record WorkshopNodeSide(Side Side, Organization Organization);
