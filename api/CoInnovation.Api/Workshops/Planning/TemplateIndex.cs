using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Finds the templates that somebody may use, in the transaction of their events: a saved one is offered at once.</summary>
internal sealed class TemplateIndex(TenantDatabase database) : IInlineProjection
{
    private const int MostShown = 200;
    private const int MostPerOwner = 100;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(TemplateSaved), typeof(TemplateRemoved), typeof(TemplateBroughtBack) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, streamId) = recorded.Stream;
            await using var command = recorded.Data switch
            {
                TemplateSaved e => new NpgsqlCommand("INSERT INTO planning.templates (tenant, template_id, stream_id, organization_id, holder_id) VALUES ($1, $2, $3, $4, $5)")
                    .With(tenant, e.TemplateId, streamId, e.OrganizationId, e.HolderId),
                TemplateRemoved => Marked(tenant, streamId, isRemoved: true),
                TemplateBroughtBack => Marked(tenant, streamId, isRemoved: false),
                _ => throw new InvalidOperationException($"No row for {recorded.Data.GetType().Name}."),
            };
            (command.Connection, command.Transaction) = (transaction.Connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
            if (recorded.Data is TemplateSaved or TemplateBroughtBack)
            {
                await RefuseTooManyAsync(transaction, tenant, streamId, cancellationToken);
            }
        }
    }

    /// <summary>Those that are not removed, newest first.</summary>
    public async Task<IReadOnlyList<Guid>> OfAsync(Principal principal, CancellationToken cancellationToken)
    {
        Guid[] holders = [.. principal.Seats.Select(seat => seat.ParticipantId), .. principal.PersonId is { } person ? [person] : Array.Empty<Guid>()];
        await using var command = database.For(principal.Tenant).CreateCommand(
            """
            SELECT template_id FROM planning.templates
            WHERE tenant = $1 AND NOT is_removed AND (organization_id = ANY ($2) OR holder_id = ANY ($3) OR organization_id IS NULL AND holder_id IS NULL)
            ORDER BY template_id DESC LIMIT $4
            """).With(principal.Tenant, (principal.Memberships ?? []).Select(one => one.OrganizationId).ToArray(), holders, MostShown);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Guid> templates = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            templates.Add(reader.GetGuid(0));
        }

        return templates;
    }

    /// <summary>Counted in the transaction of the event, which holds the lock on the log's head: of any number at once, no more get through than may.</summary>
    private static async Task RefuseTooManyAsync(NpgsqlTransaction transaction, string tenant, Guid streamId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT count(*) FROM planning.templates AS template
            JOIN planning.templates AS mine ON mine.tenant = template.tenant AND mine.stream_id = $2
            WHERE template.tenant = $1 AND NOT template.is_removed
                AND template.organization_id IS NOT DISTINCT FROM mine.organization_id AND template.holder_id IS NOT DISTINCT FROM mine.holder_id
            """,
            transaction.Connection,
            transaction).With(tenant, streamId);
        if ((long)(await command.ExecuteScalarAsync(cancellationToken))! > MostPerOwner)
        {
            throw new AppendRefusedException(new RuleViolationException("TOO_MANY_TEMPLATES", $"At most {MostPerOwner} templates fit. Remove those that are not used any more."));
        }
    }

    private static NpgsqlCommand Marked(string tenant, Guid streamId, bool isRemoved) =>
        new NpgsqlCommand("UPDATE planning.templates SET is_removed = $3 WHERE tenant = $1 AND stream_id = $2").With(tenant, streamId, isRemoved);
}
