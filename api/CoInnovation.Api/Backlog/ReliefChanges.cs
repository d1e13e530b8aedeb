using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Wire;
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

    public void Add(RecordedEvent recorded, TimelineChanges timeline)
    {
        var (tenant, id) = recorded.Stream;
        switch (recorded.Data)
        {
            case ReliefAsked e:
                timeline.Touch(recorded);
                _statements.Add($"""
                    insert into read.relief_asks (tenant, item_id, idea_id, asked_at, position) values ({tenant}, {id}, {e.IdeaId}, {e.AskedAt}, {recorded.Position})
                    on conflict (tenant, item_id, idea_id) do update set asked_at = excluded.asked_at, position = excluded.position
                    """);
                AskAgain(recorded.Stream);

                // The same idea delivered once more: what was said about it before is no answer any more.
                Forget(e.IdeaId);
                About(e.IdeaId);
                break;
            case ReliefCalledOff e:
                timeline.Touch(recorded);
                _statements.Add($"delete from read.relief_asks where tenant = {tenant} and item_id = {id} and idea_id = {e.IdeaId}");
                AskAgain(recorded.Stream);
                Forget(e.IdeaId);
                About(e.IdeaId);
                break;
            case ReliefAnswered e:
                timeline.Add(recorded, new TimelineRow(TimelineEvent.ReliefAnswered) { After = $"{EnumName<Relief>.Of(e.Relief)}", HidesOrganization = true });
                _statements.Add($"""
                    insert into read.relief_answers (tenant, item_id, idea_id, participant_id, organization_id, relief, severity_before, severity_now, note, answered_at)
                    values ({tenant}, {id}, {e.IdeaId}, {e.ParticipantId}, {e.OrganizationId}, {EnumName<Relief>.Of(e.Relief)}::read.relief, {e.SeverityBefore}, {e.SeverityNow},
                        {BacklogChanges.Clear(e.Note)}, {e.AnsweredAt})
                    on conflict (tenant, item_id, idea_id, participant_id) do update set
                        relief = excluded.relief, severity_now = excluded.severity_now, note = excluded.note, answered_at = excluded.answered_at
                    """);
                About(e.IdeaId);
                break;
        }

        void Forget(Guid ideaId) => _statements.Add($"delete from read.relief_answers where tenant = {tenant} and item_id = {id} and idea_id = {ideaId}");

        void About(Guid ideaId)
        {
            Touch(recorded.Stream);
            _ideas.Add(new StreamKey(tenant, ideaId));
        }
    }

    /// <summary>About the last delivery that still stands, if there is one.</summary>
    public void AskAgain(StreamKey item) => _statements.Add($"""
        update read.pain_points as item set (relief_idea_id, relief_asked_at) = (
            select ask.idea_id, ask.asked_at from read.relief_asks as ask where ask.tenant = {item.Tenant} and ask.item_id = {item.Id} order by ask.position desc limit 1)
        where item.tenant = {item.Tenant} and item.id = {item.Id}
        """);

    public void AddTo(NpgsqlBatch batch)
    {
        _statements.ForEach(statement => statement.AddTo(batch));
        foreach (var items in _touched.GroupBy(item => item.Tenant, item => item.Id, StringComparer.Ordinal))
        {
            // Answers about what is merged into a pain point count with it, and what it is part of hears them, too. Of most nothing was asked yet: there is nothing to look for.
            Sql statement = $"""
                update read.pain_points as item set
                    relief = case when item.relief_idea_id is not null then (
                        select avg(answer.severity_before - answer.severity_now)::double precision from read.relief_results as answer
                        where answer.tenant = item.tenant and answer.item_id = item.id) end,
                    awaiting_relief = item.relief_idea_id is not null and exists (
                        select from read.relief_asked_with_members as asked
                        where asked.tenant = item.tenant and asked.item_id = item.id and not exists (
                            select from read.relief_heard as answer
                            where answer.tenant = item.tenant and answer.item_id = item.id and answer.organization_id = asked.organization_id))
                where item.tenant = {items.Key} and item.id in (
                    select unnest({items.ToArray()})
                    union select item_id from read.members where tenant = {items.Key} and member_id = any({items.ToArray()})
                    union select member_id from read.members where tenant = {items.Key} and item_id = any({items.ToArray()}))
                """;
            statement.AddTo(batch);
        }

        foreach (var ideas in _ideas.GroupBy(idea => idea.Tenant, idea => idea.Id, StringComparer.Ordinal))
        {
            Sql statement = $"""
                update read.ideas as item set relief = told.relief
                from (
                    select touched.id, avg(answer.severity_before - answer.severity_now)::double precision as relief
                    from unnest({ideas.ToArray()}) as touched (id)
                    left join read.relief_answers as answer on answer.tenant = {ideas.Key} and answer.idea_id = touched.id
                    group by touched.id) as told
                where item.tenant = {ideas.Key} and item.id = told.id
                """;
            statement.AddTo(batch);
        }
    }
}
