using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Backlog;

/// <summary>What the asked organizations said about the latest delivery.</summary>
internal sealed record ReliefResult(double? Value, int N, int Solved, int Partly, int No, int AskedOrganizations, int AnsweredOrganizations);

/// <summary>What somebody said about the latest delivery.</summary>
internal sealed record ReliefAnswer(Relief Relief, int? SeverityBefore, int SeverityNow, string? Note, DateTimeOffset AnsweredAt);

/// <summary>Reads relief checks of pain points that the caller was found to see.</summary>
internal sealed class ReliefReader(TenantDatabase database)
{
    /// <summary>Of the rows <c>answer</c>: how many the mean is made of, and how many said what.</summary>
    public static readonly Sql Counts = Sql.Of("""
        count(answer.severity_before)::integer, (count(*) filter (where answer.relief = 'SOLVED'))::integer,
        (count(*) filter (where answer.relief = 'PARTLY'))::integer, (count(*) filter (where answer.relief = 'NO'))::integer
        """);

    /// <summary>The condition that one of the viewer's organizations is asked about the pain point under the alias <c>item</c>, and that nobody has answered for it.</summary>
    public static Sql Due(Principal viewer)
    {
        Guid[] own = [.. viewer.Seats.Where(seat => seat.Role == ParticipantRole.Contributor).Select(seat => seat.OrganizationId).OfType<Guid>().Distinct()];
        return $"""
            item.awaiting_relief and exists (
                select from read.relief_asked as asked
                where asked.tenant = {viewer.Tenant} and asked.item_id = item.id and asked.organization_id = any({own}) and not exists (
                    select from read.relief_heard as answer
                    where answer.tenant = {viewer.Tenant} and answer.item_id = item.id and answer.organization_id = asked.organization_id))
            """;
    }

    /// <summary>Of these pain points, those about which one of the viewer's organizations has still to answer.</summary>
    public async Task<HashSet<Guid>> DueAsync(Principal viewer, Guid[] ids, CancellationToken cancellationToken)
    {
        HashSet<Guid> due = [];
        await ReadAsync(
            viewer.Tenant,
            $"select item.id from read.pain_points as item where item.tenant = {viewer.Tenant} and item.id = any({ids}) and {Due(viewer)}",
            row => due.Add(row.Id()),
            cancellationToken);
        return due;
    }

    /// <summary>Of these pain points, what was said about those for which something is delivered.</summary>
    public async Task<Dictionary<Guid, ReliefResult>> ResultsAsync(string tenant, Guid[] ids, CancellationToken cancellationToken)
    {
        Dictionary<Guid, ReliefResult> results = [];
        await ReadAsync(
            tenant,
            $"""
            select item.id, item.relief,
                {Counts},
                (select count(*) from read.relief_asked_with_members as asked where asked.tenant = item.tenant and asked.item_id = item.id)::integer,
                count(distinct answer.organization_id)::integer
            from read.pain_points as item
            left join read.relief_results as answer on answer.tenant = item.tenant and answer.item_id = item.id
            where item.tenant = {tenant} and item.id = any({ids}) and item.relief_idea_id is not null
            group by item.tenant, item.id
            """,
            row => results.Add(row.Id(), new ReliefResult(row.FloatOrNull(), row.Int(), row.Int(), row.Int(), row.Int(), row.Int(), row.Int())),
            cancellationToken);
        return results;
    }

    /// <summary>What the viewer said about these pain points' latest deliveries, the newest where they said it from several seats.</summary>
    public async Task<Dictionary<Guid, ReliefAnswer>> OwnAsync(Principal viewer, Guid[] ids, CancellationToken cancellationToken)
    {
        Guid[] own = [.. viewer.Seats.Select(seat => seat.ParticipantId)];
        Dictionary<Guid, ReliefAnswer> answers = [];
        await ReadAsync(
            viewer.Tenant,
            $"""
            select distinct on (item.id) item.id, answer.relief::text, answer.severity_before, answer.severity_now, answer.note, answer.answered_at
            from read.pain_points as item
            join read.relief_answers as answer on answer.tenant = item.tenant and answer.item_id = item.id and answer.idea_id = item.relief_idea_id
            where item.tenant = {viewer.Tenant} and item.id = any({ids}) and answer.participant_id = any({own})
            order by item.id, answer.answered_at desc, answer.participant_id
            """,
            row => answers.Add(row.Id(), new ReliefAnswer(row.Enum<Relief>(), row.IntOrNull(), row.Int(), row.TextOrNull(), row.Moment())),
            cancellationToken);
        return answers;
    }

    private async Task ReadAsync(string tenant, Sql statement, Action<RowFields> read, CancellationToken cancellationToken)
    {
        await using var command = statement.On(database.For(tenant));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            read(new RowFields(reader, 0));
        }
    }
}
