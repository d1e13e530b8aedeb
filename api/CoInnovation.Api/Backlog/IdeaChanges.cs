using CoInnovation.Api.Backlog.Changelog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog;

/// <summary>What happens to ideas alone: answers, releases, scores.</summary>
internal static class IdeaChanges
{
    public static void Add(string tenant, IdeaRecorded e, List<Sql> statements)
    {
        statements.Add($"""
            insert into read.ideas
                (tenant, id, workshop_id, text, text_folded, status, side, organization_id, theme, theme_folded, question, kept_at, dots)
            values ({tenant}, {e.IdeaId}, {e.WorkshopId}, {BacklogChanges.Clear(e.Text)}, {SearchText.Of(BacklogChanges.Clear(e.Text))}, 'NEW', {EnumName<Side>.OrNull(e.Side)}::read.side,
                {e.OrganizationId}, {BacklogChanges.Clear(e.Theme)}, {SearchText.Of(BacklogChanges.Clear(e.Theme))}, {BacklogChanges.Clear(e.Question)}, {e.KeptAt}, 0)
            """);
        statements.Add(Answer(tenant, e.IdeaId, e.PainPointIds));
    }

    public static void Add(string tenant, IdeaSubmitted e, List<Sql> statements)
    {
        if ((e.OrganizationId, e.OrganizationName) is ({ } organizationId, { } name))
        {
            statements.Add(PainPointChanges.NameOrganization(tenant, organizationId, name));
        }

        var (text, theme) = (BacklogChanges.Clear(e.Text), BacklogChanges.Clear(e.Theme));
        statements.Add($"""
            insert into read.ideas (tenant, id, status, submitted, side, organization_id, added_by, text, text_folded, theme, theme_folded, question, kept_at, dots)
            values ({tenant}, {e.IdeaId}, 'NEW', true, {EnumName<Side>.Of(e.Side)}::read.side, {e.OrganizationId}::uuid, {e.AddedBy}::uuid, {text}, {SearchText.Of(text)},
                {theme}, {SearchText.Of(theme)}, {BacklogChanges.Clear(e.Question)}, {e.SubmittedAt}, 0)
            """);
        statements.Add(Answer(tenant, e.IdeaId, e.PainPointIds));
    }

    public static Sql Move(RecordedEvent recorded, IdeaStatusChanged e) => $"""
        update read.ideas set status = {EnumName<IdeaStatus>.Of(e.Status)}::read.idea_status, status_reason = {BacklogChanges.Clear(e.Reason)}, {DeliveryChanges.Of(recorded, e)}
        where tenant = {recorded.Stream.Tenant} and id = {recorded.Stream.Id}
        """;

    public static void Add(RecordedEvent recorded, IdeaEvent happened, List<Sql> statements, TimelineChanges timeline)
    {
        var (tenant, id) = recorded.Stream;
        switch (happened)
        {
            case PainPointAnswered e:
                Tell(TimelineEvent.Answered, e.PainPointId);
                statements.Add($"insert into read.answers (tenant, idea_id, pain_point_id) values ({tenant}, {id}, {e.PainPointId}) on conflict do nothing");
                break;
            case AnswerWithdrawn e:
                Tell(TimelineEvent.AnswerWithdrawn, e.PainPointId);
                statements.Add($"delete from read.answers where tenant = {tenant} and idea_id = {id} and pain_point_id = {e.PainPointId}");
                break;
            case IdeaShared e:
                timeline.Add(recorded, new TimelineRow(TimelineEvent.Shared));
                Set($"shared_at = coalesce(shared_at, {e.SharedAt})");
                statements.Add(CommentChanges.CountShared(recorded.Stream));
                break;
            case IdeaUnshared:
                timeline.Add(recorded, new TimelineRow(TimelineEvent.Unshared));
                Set(Sql.Of("shared_at = null, shared_comment_count = 0"));
                break;
            case IdeaReleasePlanned e:
                var release = BacklogChanges.Clear(e.Release);
                timeline.Add(recorded, new TimelineRow(TimelineEvent.ReleasePlanned) { Before = Sql.Of("item.release"), After = $"{release}" });
                Set($"release = {release}, release_folded = {SearchText.Of(release)}");
                break;
            case IdeaRiceScored e:
                var rice = new RiceScore(e.Reach, e.Impact, e.Confidence, e.Effort);
                Score(FormattableString.Invariant(
                    $"RICE {rice.Score:0.##} = {e.Reach} × {RiceScore.ImpactOf(e.Impact)} × {100 * RiceScore.ConfidenceOf(e.Confidence)} % / {e.Effort}"));
                Set($"""
                    rice = {rice.Score}, rice_reach = {e.Reach}, rice_impact = {EnumName<RiceImpact>.Of(e.Impact)},
                    rice_confidence = {EnumName<RiceConfidence>.Of(e.Confidence)}, rice_effort = {e.Effort}
                    """);
                break;
            case IdeaNufScored e:
                var nuf = new NufScore(e.New, e.Useful, e.Feasible);
                Score(FormattableString.Invariant($"NUF {nuf.Score} = {e.New} + {e.Useful} + {e.Feasible}"));
                Set($"nuf = {nuf.Score}, nuf_new = {e.New}, nuf_useful = {e.Useful}, nuf_feasible = {e.Feasible}, nuf_carried = false");
                break;
            case IdeaPlacedOnMatrix e:
                var quadrant = EnumName<Quadrant>.Of(new MatrixPlace(e.Impact, e.Effort).Quadrant);
                Score(FormattableString.Invariant($"{quadrant}: impact {e.Impact}, effort {e.Effort}"));
                Set($"quadrant = {quadrant}::read.quadrant, matrix_impact = {e.Impact}, matrix_effort = {e.Effort}, matrix_carried = false");
                break;
            case IdeaScoreWithdrawn e:
                timeline.Add(recorded, new TimelineRow(TimelineEvent.ScoreWithdrawn) { Before = $"{EnumName<ScoreKind>.Of(e.Score)}" });
                Set(Sql.Of(e.Score switch
                {
                    ScoreKind.Rice => "rice = null, rice_reach = null, rice_impact = null, rice_confidence = null, rice_effort = null",
                    ScoreKind.Nuf => "nuf = null, nuf_new = null, nuf_useful = null, nuf_feasible = null, nuf_carried = false",
                    _ => "quadrant = null, matrix_impact = null, matrix_effort = null, matrix_carried = false",
                }));
                break;
        }

        void Set(Sql columns) => statements.Add($"update read.ideas set {columns} where tenant = {tenant} and id = {id}");

        void Score(string text) => timeline.Add(recorded, new TimelineRow(TimelineEvent.Scored) { After = $"{text}" });

        // On both sides: the pain point's people see which idea answers it.
        void Tell(TimelineEvent what, Guid painPointId)
        {
            timeline.Add(recorded, new TimelineRow(what) { RelatedId = painPointId });
            timeline.Add(recorded, new TimelineRow(what) { ItemId = painPointId, RelatedId = id, Table = Sql.Of("read.pain_points") });
        }
    }

    private static Sql Answer(string tenant, Guid ideaId, IEnumerable<Guid> painPointIds) =>
        $"insert into read.answers (tenant, idea_id, pain_point_id) select {tenant}, {ideaId}, * from unnest({painPointIds.Distinct().ToArray()})";
}
