using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Transfer.Own;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Erasure;

/// <summary>
/// Takes what somebody typed out of the read models that people see, at once, while others are still built without it: every text that reads exactly so. Whoever typed the
/// very same words misses them until then. It looks for the words before the key is destroyed, since nobody knows them afterwards, and hides them before and after: what was
/// on its way into the read models comes in between.
/// </summary>
internal sealed partial class Hiding(Backbone backbone, OwnEntries entries, ProjectorDatabase database, ILogger<Hiding> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="tenant">Whose read models.</param>
    /// <param name="workshops">Where they sat.</param>
    /// <param name="owners">Those whose keys are destroyed.</param>
    /// <param name="erase">Destroys them, and does what else belongs to that and need not wait.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    public async Task AroundAsync(string tenant, IReadOnlyCollection<Guid> workshops, IReadOnlyCollection<Guid> owners, Func<Task> erase, CancellationToken cancellationToken)
    {
        var (whose, head) = (new Owners(owners), await backbone.Store.ReadHeadAsync(cancellationToken));
        IReadOnlyList<Guid> streams = [.. workshops.Union(await backbone.Store.FindStreamsAsync(tenant, owners, cancellationToken))];
        var written = await entries.WrittenAsync(tenant, whose, streams, cancellationToken);
        await HideAsync(tenant, owners, written, cancellationToken);
        written.UnionWith(await entries.WrittenBehindAsync(tenant, whose, head, cancellationToken));
        await erase();

        // Whoever writes read models has decoded some events before, and shows their texts only now.
        await backbone.Daemon.ReadAnewAsync(BacklogProjection.ProjectionName, cancellationToken);
        head = await backbone.Store.ReadHeadAsync(cancellationToken);
        while (!await backbone.Daemon.WaitForAsync(BacklogProjection.ProjectionName, head, Patience, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            LogWaiting(head);
        }

        await HideAsync(tenant, owners, written, cancellationToken);
    }

    private async Task HideAsync(string tenant, IReadOnlyCollection<Guid> owners, IReadOnlySet<string> written, CancellationToken cancellationToken)
    {
        string[] texts = [.. written.SelectMany(text => (string?[])[BacklogChanges.Characters(text), SearchText.Of(BacklogChanges.Characters(text))]).OfType<string>().Distinct(StringComparer.Ordinal)];
        while (true)
        {
            try
            {
                await HideAsync(tenant, owners, texts, cancellationToken);
                return;
            }
            catch (PostgresException moved) when (moved.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.DeadlockDetected)
            {
                // One took the other's place meanwhile, or was in the way: from the beginning.
            }
        }
    }

    private async Task HideAsync(string tenant, IReadOnlyCollection<Guid> owners, string[] texts, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        foreach (var statement in await StatementsAsync(connection, cancellationToken))
        {
            await using var hide = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 }.With(tenant, texts, owners.ToArray());
            await hide.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>One for each table with a workspace's texts, here and where others are being built; behind them what is no text of its own: links that stand together, organizations' names.</summary>
    private static async Task<IReadOnlyList<string>> StatementsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            with places as (
                select oid, nspname from pg_namespace where nspname in ('read', $1)),
            texts as (
                select places.nspname, relation.relname, field.attname, field.atttypid = 'text[]'::regtype as listed
                from places join pg_class as relation on relation.relnamespace = places.oid and relation.relkind = 'r'
                join pg_attribute as field on field.attrelid = relation.oid and field.attnum > 0 and not field.attisdropped
                where (field.atttypid = 'text[]'::regtype or (field.atttypid = 'text'::regtype and not field.attnotnull))
                    and exists (select from pg_attribute as owner where owner.attrelid = relation.oid and owner.attname = 'tenant'))
            select format('update %I.%I set %s where tenant = $1 and (%s)', nspname, relname,
                string_agg(format(
                    case when listed then '%1$I = array(select one from unnest(%1$I) as one where one <> all($2))' else '%1$I = case when %1$I = any($2) then null else %1$I end' end, attname), ', '),
                string_agg(format(case when listed then '%I && $2' else '%I = any($2)' end, attname), ' or '))
            from texts group by nspname, relname
            union all
            select format(
                'update %I.pain_points set evidence = ''[]'' where tenant = $1 and exists (
                    select from jsonb_array_elements(evidence::jsonb) as link cross join jsonb_each_text(link) as said where said.value = any($2))', nspname)
            from places
            union all
            select format('update %I.organizations set name = null, name_folded = null where tenant = $1 and id = any($3)', nspname) from places
            """,
            connection).With(BuiltBeside.Schema);
        List<string> statements = [];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            statements.Add(reader.GetString(0));
        }

        return statements;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The backlog's read model has not passed position {Position} yet: what somebody typed who is erased may be shown until it has.")]
    private partial void LogWaiting(long position);

    private sealed class Owners(IReadOnlyCollection<Guid> ids) : Whose
    {
        public override bool Owns(Guid ownerId) => ids.Contains(ownerId);

        public override bool IsAbout(RecordedEvent recorded, IReadOnlySet<Guid> owners) => owners.Count > 0;
    }
}
