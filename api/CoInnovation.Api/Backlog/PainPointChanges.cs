using System.Text.Json;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using static CoInnovation.Api.Backlog.BacklogChanges;

namespace CoInnovation.Api.Backlog;

/// <summary>What keeping or submitting a pain point and saying its details does to the read models.</summary>
internal static class PainPointChanges
{
    public static void Add(string tenant, PainPointRecorded e, List<Sql> statements)
    {
        statements.Add($"""
            insert into read.pain_points
                (tenant, id, workshop_id, text, text_folded, status, side, organization_id, theme, theme_folded, kept_at, dots)
            values ({tenant}, {e.PainPointId}, {e.WorkshopId}, {Clear(e.Text)}, {SearchText.Of(Clear(e.Text))}, 'NEW', {EnumName<Side>.OrNull(e.Side)}::read.side,
                {e.OrganizationId}, {Clear(e.Theme)}, {SearchText.Of(Clear(e.Theme))}, {e.KeptAt}, 0)
            """);
    }

    public static void Add(string tenant, PainPointSubmitted e, List<Sql> statements)
    {
        if (e.OrganizationName is { } name)
        {
            statements.Add(NameOrganization(tenant, e.OrganizationId, name));
        }

        statements.Add($"""
            insert into read.pain_points (tenant, id, status, submitted, side, organization_id, submitter_id, added_by, theme, theme_folded, kept_at, dots)
            values ({tenant}, {e.PainPointId}, 'NEW', true, {EnumName<Side>.Of(e.Side)}::read.side, {e.OrganizationId}, {e.SubmitterId}, {e.AddedBy}::uuid, {Clear(e.Theme)},
                {SearchText.Of(Clear(e.Theme))}, {e.SubmittedAt}, 0)
            """);
        statements.Add(Say(tenant, e.PainPointId, e.Details));
    }

    /// <summary>What is withdrawn is in no list. What stands beside it, such as its history, is reached through it alone.</summary>
    public static Sql Withdraw(StreamKey painPoint) => $"delete from read.pain_points where tenant = {painPoint.Tenant} and id = {painPoint.Id}";

    /// <summary>As it was; what is counted for it is counted at the end of the batch.</summary>
    public static void BringBack(StreamKey painPoint, PainPointBroughtBack e, List<Sql> statements)
    {
        var ((tenant, id), theme, owner) = (painPoint, Clear(e.Theme), Clear(e.Owner));
        statements.Add($"""
            insert into read.pain_points
                (tenant, id, status, status_reason, submitted, side, organization_id, submitter_id, added_by, theme, theme_folded, owner, owner_folded, tags, kept_at, dots, comment_count)
            values ({tenant}, {id}, {EnumName<PainPointStatus>.Of(e.Status)}::read.pain_point_status, {Clear(e.Reason)}, true, {EnumName<Side>.Of(e.Side)}::read.side, {e.OrganizationId},
                {e.SubmitterId}, {e.AddedBy}::uuid, {theme}, {SearchText.Of(theme)}, {owner}, {SearchText.Of(owner)},
                array(select tag from unnest({e.Tags.Select(Clear).OfType<string>().ToArray()}) as tag group by tag order by tag collate "C"), {e.SubmittedAt}, 0,
                (select count(*) from read.comments where tenant = {tenant} and item_id = {id} and withdrawn_at is null))
            on conflict (tenant, id) do nothing
            """);
        statements.Add(Say(tenant, id, e.Details));
    }

    public static Sql Move(string tenant, Guid id, PainPointStatusChanged e) => $"""
        update read.pain_points set status = {EnumName<PainPointStatus>.Of(e.Status)}::read.pain_point_status, status_reason = {Clear(e.Reason)}
        where tenant = {tenant} and id = {id}
        """;

    public static Sql Say(string tenant, Guid id, PainPointDetails details) => $"""
        update read.pain_points set text = {Clear(details.Statement)}, text_folded = {SearchText.Of(Clear(details.Statement))},
            who_has_it = {Clear(details.WhoHasIt)}, who_has_it_folded = {SearchText.Of(Clear(details.WhoHasIt))},
            frequency = {EnumName<Frequency>.OrNull(details.Frequency)}::read.frequency, severity = {details.Severity}::integer,
            cost = {Clear(details.Cost)}, cost_folded = {SearchText.Of(Clear(details.Cost))},
            workaround = {Clear(details.Workaround)}, workaround_folded = {SearchText.Of(Clear(details.Workaround))}, evidence = {Links(details)}
        where tenant = {tenant} and id = {id}
        """;

    /// <summary>An organization that no workshop may have named yet.</summary>
    public static Sql NameOrganization(string tenant, Guid id, Sealed name) => $"""
        insert into read.organizations (tenant, id, name, name_folded) values ({tenant}, {id}, {Clear(name)}, {SearchText.Of(Clear(name))})
        on conflict (tenant, id) do update set name = excluded.name, name_folded = excluded.name_folded
        """;

    private static string Links(PainPointDetails details) =>
        JsonSerializer.Serialize(details.Evidence.Select(link => new BacklogEvidence(Clear(link.Title), Clear(link.Url))), WireJson.Options);
}
