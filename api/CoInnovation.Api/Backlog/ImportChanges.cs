using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using static CoInnovation.Api.Backlog.BacklogChanges;

namespace CoInnovation.Api.Backlog;

/// <summary>What importing items does to the read models.</summary>
internal static class ImportChanges
{
    public static void Add(string tenant, PainPointImported e, List<Sql> statements)
    {
        if (e is { OrganizationId: { } organization, OrganizationName: { } name })
        {
            statements.Add(PainPointChanges.NameOrganization(tenant, organization, name));
        }

        statements.Add($"""
            insert into read.pain_points (tenant, id, text, text_folded, status, side, organization_id, theme, theme_folded, external_id, external_id_folded, kept_at, dots)
            values ({tenant}, {e.PainPointId}, {Clear(e.Text)}, {SearchText.Of(Clear(e.Text))}, 'NEW', {EnumName<Side>.OrNull(e.Side)}::read.side, {e.OrganizationId}::uuid,
                {Clear(e.Theme)}, {SearchText.Of(Clear(e.Theme))}, {Clear(e.ExternalId)}, {SearchText.Of(Clear(e.ExternalId))}, {e.ImportedAt}, 0)
            """);
    }

    public static void Add(string tenant, IdeaImported e, List<Sql> statements)
    {
        if (e is { OrganizationId: { } organization, OrganizationName: { } name })
        {
            statements.Add(PainPointChanges.NameOrganization(tenant, organization, name));
        }

        statements.Add($"""
            insert into read.ideas (tenant, id, text, text_folded, status, side, organization_id, theme, theme_folded, question, external_id, external_id_folded, kept_at, dots)
            values ({tenant}, {e.IdeaId}, {Clear(e.Text)}, {SearchText.Of(Clear(e.Text))}, 'NEW', {EnumName<Side>.OrNull(e.Side)}::read.side, {e.OrganizationId}::uuid,
                {Clear(e.Theme)}, {SearchText.Of(Clear(e.Theme))}, {Clear(e.Question)}, {Clear(e.ExternalId)}, {SearchText.Of(Clear(e.ExternalId))}, {e.ImportedAt}, 0)
            """);
    }
}
