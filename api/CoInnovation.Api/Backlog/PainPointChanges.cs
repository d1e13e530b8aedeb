using System.Text.Json;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore.Sealing;
using static CoInnovation.Api.Backlog.BacklogChanges;

namespace CoInnovation.Api.Backlog;

/// <summary>What submitting a pain point and saying its details does to the read models.</summary>
internal static class PainPointChanges
{
    public static void Add(string tenant, PainPointSubmitted e, List<Sql> statements)
    {
        if (e.OrganizationName is { } name)
        {
            statements.Add(NameOrganization(tenant, e.OrganizationId, name));
        }

        statements.Add($"""
            insert into read.pain_points (tenant, id, status, submitted, side, organization_id, added_by, theme, theme_folded, kept_at, dots)
            values ({tenant}, {e.PainPointId}, 'NEW', true, {EnumName<Side>.Of(e.Side)}::read.side, {e.OrganizationId}, {e.AddedBy}::uuid, {Clear(e.Theme)},
                {SearchText.Of(Clear(e.Theme))}, {e.SubmittedAt}, 0)
            """);
        statements.Add(Say(tenant, e.PainPointId, e.Details));
    }

    public static Sql Say(string tenant, Guid id, PainPointDetails details) => $"""
        update read.pain_points set text = {Clear(details.Statement)}, text_folded = {SearchText.Of(Clear(details.Statement))},
            who_has_it = {Clear(details.WhoHasIt)}, who_has_it_folded = {SearchText.Of(Clear(details.WhoHasIt))},
            frequency = {(details.Frequency is { } often ? EnumName<Frequency>.Of(often) : null)}::read.frequency, severity = {details.Severity}::integer,
            cost = {Clear(details.Cost)}, cost_folded = {SearchText.Of(Clear(details.Cost))},
            workaround = {Clear(details.Workaround)}, workaround_folded = {SearchText.Of(Clear(details.Workaround))}, evidence = {Links(details)}
        where tenant = {tenant} and id = {id}
        """;

    /// <summary>An organization that no workshop may have named yet.</summary>
    public static Sql NameOrganization(string tenant, Guid id, Sealed name) => $"""
        insert into read.organizations (tenant, id, name) values ({tenant}, {id}, {Clear(name)})
        on conflict (tenant, id) do update set name = excluded.name
        """;

    private static string Links(PainPointDetails details) =>
        JsonSerializer.Serialize(details.Evidence.Select(link => new BacklogEvidence(Clear(link.Title), Clear(link.Url))), WireJson.Options);
}
