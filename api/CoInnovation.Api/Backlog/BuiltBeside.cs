using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CoInnovation.Api.Platform;
using CoInnovation.EventStore.Schema;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Where the read models are built anew: a schema of the same shape beside <c>read</c>, made by the same migrations. Turning readers over is renaming both schemas. That
/// locks no table and waits for nobody: statements that run end on the old tables, those that come find the new ones by the same names.
/// </summary>
internal static partial class BuiltBeside
{
    public const string Schema = "read_next";
    private const string Old = "read_old";
    private const int Attempts = 5;

    /// <summary>A projection has a few dozen statements, whatever it writes: each is read once.</summary>
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private static readonly IReadOnlyList<(string Name, string Sql)> Migrations =
        [.. SchemaMigrations.FilesOf(typeof(BuiltBeside).Assembly, "Backlog.Schema").Select(file => (file.Name, There(StartingOver.Replace(file.Sql, ""))))];

    /// <summary>
    /// What the projection itself does not look for while it builds is made at the end: keeping some thirty indexes a table up to date takes far longer than what they are on.
    /// Keys stay, what is merged into an item, what belongs to an organization, what leads from idea to pain point and back.
    /// </summary>
    private static readonly string PutIndexesAside = There("""
        create table read.put_aside (name text, definition text);
        insert into read.put_aside
        select indexname, indexdef from pg_indexes
        where schemaname = 'read' and indexname not like '%\_pkey' and tablename not in ('answers', 'members', 'relief_answers', 'migrations')
            and indexname not like '%\_merged' and indexname not like '%\_of\_organization';
        do $$
        begin
            execute (select 'drop index ' || string_agg(format('read.%I', name), ', ') from read.put_aside);
        end
        $$;
        """);

    private static readonly string BringIndexesBack = There($"""
        set local maintenance_work_mem = '256MB';
        do $$
        declare
            made record;
        begin
            if to_regclass('read.put_aside') is not null then
                for made in select definition from read.put_aside loop
                    execute made.definition;
                end loop;
                drop table read.put_aside;
            end if;
        end
        $$;
        analyze {string.Join(", ", BacklogProjection.Tables)};
        """);

    /// <summary>What stands around the live ones stands around these: rights, policies, and views that show whoever asks no more than the tables would. Policies of before go.</summary>
    private const string SameWall = $"""
        do $$
        declare
            part record;
        begin
            for part in select format('drop policy %I on {Schema}.%I', policyname, tablename) as statement from pg_policies where schemaname = '{Schema}' loop
                execute part.statement;
            end loop;
            for part in
                select format('grant %s on schema {Schema} to %I', given.privilege_type, pg_get_userbyid(given.grantee)) as statement
                from pg_namespace as place cross join aclexplode(place.nspacl) as given where place.nspname = 'read' and given.grantee not in (0, place.nspowner)
                union all
                select format('grant %s on {Schema}.%I to %I', given.privilege_type, there.relname, pg_get_userbyid(given.grantee))
                from pg_class as here join pg_class as there on there.relname = here.relname and there.relnamespace = '{Schema}'::regnamespace
                cross join aclexplode(here.relacl) as given
                where here.relnamespace = 'read'::regnamespace and here.relkind in ('r', 'v') and given.grantee not in (0, here.relowner)
                union all
                select format('alter table {Schema}.%I enable row level security, force row level security', here.relname)
                from pg_class as here where here.relnamespace = 'read'::regnamespace and here.relrowsecurity and here.relforcerowsecurity
                union all
                select format('create policy %I on {Schema}.%I as %s for %s to %s using (%s) with check (%s)', policyname, tablename, permissive, cmd,
                    array_to_string(array(select quote_ident(name) from unnest(roles) as name), ', '), qual, with_check)
                from pg_policies where schemaname = 'read'
                union all
                select format('alter view {Schema}.%I set (security_invoker = true)', here.relname)
                from pg_class as here where here.relnamespace = 'read'::regnamespace and here.relkind = 'v' and 'security_invoker=true' = any(here.reloptions)
            loop
                execute part.statement;
            end loop;
        end
        $$
        """;

    /// <summary>A statement about the live read models, about those beside them. Values are parameters: nothing in a statement's text is called like the schema.</summary>
    public static string There(string sql) => Known.GetOrAdd(sql, static sql => Word.Replace(sql, Schema));

    /// <summary>The place, empty and without indexes.</summary>
    public static async Task MakeAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        string[] known = [.. Migrations.Select(file => file.Name)];
        if (await IsTrueAsync("select exists (select from read.migrations where name <> all($1))", transaction, cancellationToken, known))
        {
            throw new InvalidOperationException("The read models have the shape of a later version of this program, which builds them.");
        }

        await ExecuteAsync($"drop schema if exists {Schema} cascade", transaction, cancellationToken);
        foreach (var (_, sql) in Migrations)
        {
            await ExecuteAsync(sql, transaction, cancellationToken);
        }

        await ExecuteAsync($"create table {Schema}.migrations (like read.migrations including all); insert into {Schema}.migrations select * from read.migrations", transaction, cancellationToken);
        await ExecuteAsync(PutIndexesAside, transaction, cancellationToken);
        await ExecuteAsync(SameWall, transaction, cancellationToken);
    }

    public static Task CompleteAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => ExecuteAsync(BringIndexesBack, transaction, cancellationToken);

    /// <summary>False if the live ones were migrated meanwhile.</summary>
    public static async Task<bool> SwapAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (await IsTrueAsync($"select exists (select name from read.migrations except select name from {Schema}.migrations)", transaction, cancellationToken))
        {
            return false;
        }

        // The wall of now, and not of when this began: a later version may have put up another one meanwhile, or the first.
        await ExecuteAsync(SameWall, transaction, cancellationToken);
        await ExecuteAsync($"alter schema read rename to {Old}; alter schema {Schema} rename to read", transaction, cancellationToken);
        return true;
    }

    /// <summary>
    /// Waits a little for whoever still reads there, and never lets others wait for long: a lock that is not had at once is asked for again.
    /// </summary>
    /// <exception cref="InvalidOperationException">Somebody reads there for long; it says who. The daemon tries again, less and less often.</exception>
    public static async Task RemoveOldAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await ExecuteAsync($"set local lock_timeout = '200ms'; set local client_min_messages = warning; drop schema if exists {Old} cascade", transaction, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                if (attempt == Attempts)
                {
                    throw new InvalidOperationException($"What readers saw before cannot be removed as long as it is read by {await ReadersAsync(connection, cancellationToken)}.", busy);
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<string> ReadersAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select coalesce(string_agg(distinct format('process %s (%s, %s, since %s)', activity.pid, activity.usename, activity.state, activity.xact_start), ', '), 'somebody who is gone')
            from pg_locks as lock join pg_class as relation on relation.oid = lock.relation join pg_stat_activity as activity on activity.pid = lock.pid
            where relation.relnamespace = to_regnamespace($1) and lock.granted and lock.pid <> pg_backend_pid()
            """,
            connection).With(Old);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<bool> IsTrueAsync(string question, NpgsqlTransaction transaction, CancellationToken cancellationToken, params string[] names)
    {
        await using var command = new NpgsqlCommand(question, transaction.Connection, transaction) { Parameters = { new() { Value = names } } };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task ExecuteAsync(string sql, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [GeneratedRegex(@"\bread\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    /// <summary>A new place has nothing to start over.</summary>
    [GeneratedRegex(@"^select read\.start_over\(\);$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartingOver { get; }
}
