using System.Data.Common;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Audit;

/// <summary>Only records for which all of these hold.</summary>
/// <param name="Kind">One of these happened.</param>
/// <param name="Person">This person did it, or it was done to them.</param>
/// <param name="From">Not before.</param>
/// <param name="Until">Before this.</param>
internal sealed record AuditFilter(IReadOnlyList<AuditKind>? Kind, Guid? Person, DateTimeOffset? From, DateTimeOffset? Until)
{
    public static readonly AuditFilter None = new(null, null, null, null);
}

/// <summary>A record as it is kept.</summary>
internal sealed record AuditRow(
    Guid Id, DateTimeOffset At, AuditKind Kind, AuditOutcome Outcome, AuditActor Actor, AuditSubject? Subject, string? Detail, int Times);

/// <summary>Reads records, newest first. What is older than records are kept is not there, whether it was swept or not.</summary>
internal sealed class AuditList(TenantDatabase database, AuditLabels labels, AuditSettings settings, TimeProvider time)
{
    /// <param name="tenant">The workspace.</param>
    /// <param name="whose">An organization with an account, whose administrator asks, or <see cref="AuditTable.Workspace"/>, for the product team.</param>
    /// <param name="filter">Which records.</param>
    /// <param name="page">Which of these.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Connection<AuditNode>> ReadAsync(string tenant, Guid whose, AuditFilter filter, Page page, CancellationToken cancellationToken)
    {
        Sql behind = MomentCursor.Of(page.Cursor) is var (at, last) ? $"(recorded_at, id) < ({at}, {last})" : Sql.Of("true");
        var which = Which(tenant, whose, filter);
        var access = database.For(tenant);
        Sql statement = $"""
            select id, recorded_at, kind, outcome, actor_kind, actor_id, subject_kind, subject_id, detail, times from audit.records
            where {which} and {behind} order by recorded_at desc, id desc limit {page.Fetch}
            """;
        List<AuditRow> rows = [];
        await using (var command = statement.On(access))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(Read(reader));
            }
        }

        return page.Connect(
            await labels.NameAsync(tenant, whose, rows, access, cancellationToken),
            row => MomentCursor.To(row.At, row.Id),
            async context =>
            {
                Sql counted = $"select count(*)::integer from audit.records where {which}";
                await using var count = counted.On(access);
                return (int)(await count.ExecuteScalarAsync(context.CancellationToken))!;
            });
    }

    private Sql Which(string tenant, Guid whose, AuditFilter filter)
    {
        List<Sql> conditions = [$"tenant = {tenant}", $"organization_id = {whose}", $"recorded_at >= {settings.OldestAt(time.GetUtcNow())}"];
        if (filter.Kind is { } kinds)
        {
            conditions.Add($"kind = any({kinds.Select(EnumName<AuditKind>.Of).ToArray()})");
        }

        if (filter.Person is { } person)
        {
            conditions.Add($"((actor_kind = 'PERSON' and actor_id = {person}) or (subject_kind = 'PERSON' and subject_id = {person}))");
        }

        if (filter.From is { } from)
        {
            conditions.Add($"recorded_at >= {from}");
        }

        if (filter.Until is { } until)
        {
            conditions.Add($"recorded_at < {until}");
        }

        return Sql.All(conditions);
    }

    private static AuditRow Read(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetFieldValue<DateTimeOffset>(1),
        EnumName<AuditKind>.Read(row.GetString(2)),
        EnumName<AuditOutcome>.Read(row.GetString(3)),
        new AuditActor(EnumName<AuditActorKind>.Read(row.GetString(4)), row.IsDBNull(5) ? null : row.GetGuid(5)),
        row.IsDBNull(6) ? null : new AuditSubject(EnumName<AuditSubjectKind>.Read(row.GetString(6)), row.GetGuid(7)),
        row.IsDBNull(8) ? null : row.GetString(8),
        row.GetInt32(9));
}
