using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>What relief checks do to the read models. The pain points that they touch get their numbers at the end of the batch, when supports are known.</summary>
internal sealed class ReliefChanges
{
    private readonly List<Sql> _statements = [];
    private readonly HashSet<StreamKey> _touched = [];
    private readonly HashSet<StreamKey> _ideas = [];

    public void Touch(StreamKey item) => _touched.Add(item);

    public void Add(RecordedEvent recorded, ReliefAsked e)
    {
        var (tenant, id) = recorded.Stream;
        _statements.Add($"update read.pain_points set relief_idea_id = {e.IdeaId}, relief_asked_at = {e.AskedAt} where tenant = {tenant} and id = {id}");
        // The same idea delivered once more: what was said about it before is no answer any more.
        _statements.Add($"delete from read.relief_answers where tenant = {tenant} and item_id = {id} and idea_id = {e.IdeaId}");
        Touch(recorded.Stream);
        _ideas.Add(new StreamKey(tenant, e.IdeaId));
    }

    public void Add(RecordedEvent recorded, ReliefCalledOff e)
    {
        var (tenant, id) = recorded.Stream;
        _statements.Add($"update read.pain_points set relief_idea_id = null, relief_asked_at = null where tenant = {tenant} and id = {id}");
        _statements.Add($"delete from read.relief_answers where tenant = {tenant} and item_id = {id} and idea_id = {e.IdeaId}");
        Touch(recorded.Stream);
        _ideas.Add(new StreamKey(tenant, e.IdeaId));
    }

    public void Add(RecordedEvent recorded, ReliefAnswered e)
    {
        var (tenant, id) = recorded.Stream;
        _statements.Add($"""
            insert into read.relief_answers (tenant, item_id, idea_id, participant_id, organization_id, relief, severity_before, severity_now, note, answered_at)
            values ({tenant}, {id}, {e.IdeaId}, {e.ParticipantId}, {e.OrganizationId}, {EnumName<Relief>.Of(e.Relief)}::read.relief, {e.SeverityBefore}, {e.SeverityNow},
                {BacklogChanges.Clear(e.Note)}, {e.AnsweredAt})
            on conflict (tenant, item_id, idea_id, participant_id) do update set
                relief = excluded.relief, severity_now = excluded.severity_now, note = excluded.note, answered_at = excluded.answered_at
            """);
        Touch(recorded.Stream);
        _ideas.Add(new StreamKey(tenant, e.IdeaId));
    }

    public void AddTo(NpgsqlBatch batch)
    {
        _statements.ForEach(statement => statement.AddTo(batch));
        foreach (var items in _touched.GroupBy(item => item.Tenant, item => item.Id, StringComparer.Ordinal))
        {
            Sql statement = $"""
                update read.pain_points as item set
                    relief = (
                        select avg(answer.severity_before - answer.severity_now)::double precision from read.relief_answers as answer
                        where answer.tenant = item.tenant and answer.item_id = item.id and answer.idea_id = item.relief_idea_id),
                    awaiting_relief = exists (
                        select from read.relief_asked as asked
                        where asked.tenant = item.tenant and asked.item_id = item.id and not exists (
                            select from read.relief_answers as answer
                            where answer.tenant = item.tenant and answer.item_id = item.id and answer.idea_id = item.relief_idea_id
                                and answer.organization_id = asked.organization_id))
                where item.tenant = {items.Key} and item.id = any({items.ToArray()})
                """;
            statement.AddTo(batch);
        }

        foreach (var ideas in _ideas.GroupBy(idea => idea.Tenant, idea => idea.Id, StringComparer.Ordinal))
        {
            Sql statement = $"""
                update read.ideas as item set relief = told.relief, relief_count = told.answers
                from (
                    select touched.id, avg(answer.severity_before - answer.severity_now)::double precision as relief, count(answer.severity_before)::integer as answers
                    from unnest({ideas.ToArray()}) as touched (id)
                    left join read.relief_answers as answer on answer.tenant = {ideas.Key} and answer.idea_id = touched.id
                    group by touched.id) as told
                where item.tenant = {ideas.Key} and item.id = told.id
                """;
            statement.AddTo(batch);
        }
    }
}
