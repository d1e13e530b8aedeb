using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;

namespace CoInnovation.Api.Backlog.Changelog;

/// <summary>What people said about a delivery in relief checks: mean(severity before − now) over <paramref name="N"/> answers, and how many said what.</summary>
internal sealed record DeliveryRelief(double? Value, int N, int Solved, int Partly, int No)
{
    public static readonly DeliveryRelief Nothing = new(Value: null, 0, 0, 0, 0);
}

/// <summary>What stands beside deliveries, read for many in one statement; of pain points that the scope does not hold, nothing is counted.</summary>
internal sealed class Deliveries(BacklogReader reader)
{
    public async Task<Dictionary<Guid, DeliveryRelief>> ReliefAsync(BacklogScope scope, Guid[] ideaIds, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            select answer.idea_id, avg(answer.severity_before - answer.severity_now)::double precision, {ReliefReader.Counts}
            from read.relief_answers as answer
            where answer.tenant = {scope.Tenant} and answer.idea_id = any({ideaIds})
                and answer.item_id in (select item.id from read.pain_points as item where {scope.Rows(BacklogPainPoint.Table)})
            group by answer.idea_id
            """;
        var found = await reader.ReadAsync(
            scope.Tenant,
            statement,
            reader =>
            {
                var row = new RowFields(reader, 0);
                return (IdeaId: row.Id(), Relief: new DeliveryRelief(row.FloatOrNull(), row.Int(), row.Int(), row.Int(), row.Int()));
            },
            cancellationToken);
        return found.ToDictionary(entry => entry.IdeaId, entry => entry.Relief);
    }

    /// <summary>How many support the ideas or pain points that they answer, with what was merged into these: everybody once.</summary>
    public async Task<Dictionary<Guid, int>> SupportersAsync(BacklogScope scope, Guid[] ideaIds, CancellationToken cancellationToken)
    {
        Sql statement = $"""
            with part as (
                select id as idea_id, id as item_id from unnest({ideaIds}) as asked (id)
                union
                select answer.idea_id, answer.pain_point_id from read.answers as answer
                where answer.tenant = {scope.Tenant} and answer.idea_id = any({ideaIds})
                    and answer.pain_point_id in (select item.id from read.pain_points as item where {scope.Rows(BacklogPainPoint.Table)})),
            whole as (
                select idea_id, item_id from part
                union
                select part.idea_id, member.member_id from part join read.members as member on member.tenant = {scope.Tenant} and member.item_id = part.item_id)
            select whole.idea_id, count(distinct support.supporter_id)::integer
            from whole join read.supports as support on support.tenant = {scope.Tenant} and support.item_id = whole.item_id
            group by whole.idea_id
            """;
        return (await reader.ReadAsync(scope.Tenant, statement, row => (Id: row.GetGuid(0), Count: row.GetInt32(1)), cancellationToken)).ToDictionary(entry => entry.Id, entry => entry.Count);
    }
}
