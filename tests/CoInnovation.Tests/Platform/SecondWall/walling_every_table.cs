using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>What PostgreSQL's catalog says of the second wall, once the product has started. What is an exception is named here, with its reason.</summary>
public sealed class walling_every_table(TestApi api) : IClassFixture<TestApi>
{
    /// <summary>The ledgers of migrations: file names and hashes. Their owner must read them before anything is allowed; neither role has a right on them.</summary>
    private const string Ledgers = "relation.relname <> 'migrations'";

    /// <summary>Keys that do not begin with the tenant.</summary>
    private static readonly string[] OtherKeys =
    [
        // Marten's, and what hangs on its places in the log.
        "events.mt_events (seq_id)", "events.mt_event_progression (name)", "events.event_envelopes (seq_id)", "events.event_hashes (seq_id)",

        // Of the whole log, and of no tenant.
        "events.chain_head (is_head)", "events.log_head (is_head)", "events.checkpoints (chain, sequence)", "events.stopped_streams (shard, tenant_id, stream_id)",
        "keys.signing_keys (generation)",

        // A sealed value names its key and nothing else.
        "keys.owners (key_id)",

        // Found by a secret, before anybody knows whose it is.
        "access.sessions (token_hash)", "access.invitations (secret_hash)", "access.join_codes (code)", "access.tokens (secret_hash)", "organizations.member_invitations (secret_hash)",
        "relationships.invitations (secret_hash)",

        // What seats and visits hang on, so that they end with it.
        "access.sessions (id)",

        // Mail on its way is of no tenant: what it is about, and to whom, is sealed.
        "mail.outbox (id)",
    ];

    private NpgsqlDataSource Owner => Database.Owner;

    private Database Database => api.Services.GetRequiredService<Database>();

    [Fact]
    public async Task every_table_is_behind_forced_policies()
    {
        (await TablesAsync()).Count.ShouldBeGreaterThan(50);
        (await WithoutPoliciesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_table_without_policies_and_one_that_does_not_force_them_are_found()
    {
        await using var connection = await Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var open = new NpgsqlCommand(
            "create table access.open (tenant text); alter table access.seats no force row level security; alter table access.tokens disable row level security", connection, transaction);
        await open.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(WithoutPolicies, connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> found = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            found.Add(reader.GetString(0));
        }

        found.ShouldBe(["access.open", "access.seats", "access.tokens"]);
    }

    [Fact]
    public async Task policies_hold_for_every_command_and_let_only_the_projector_pass()
    {
        var policies = await Owner.RowsAsync("select schemaname || '.' || tablename, policyname, cmd, roles::text, qual, with_check from pg_policies order by 1, 2");

        policies.Count.ShouldBeGreaterThan(100);
        policies.ShouldAllBe(policy => policy[2] == "ALL" && policy[5].Length > 0);
        policies.Where(policy => policy[4] == "true").ShouldAllBe(policy => policy[3] == $"{{{Database.Roles.Projector.Name}}}");
        var runtime = policies.Where(policy => policy[3] == $"{{{Database.Roles.Runtime.Name}}}").ToList();
        runtime.Count.ShouldBeGreaterThan(40);

        // A missing setting lets nothing through and is no error, and it is read once for a statement.
        runtime.ShouldAllBe(policy => policy[4].Contains("SELECT current_setting('coinnovation.", StringComparison.Ordinal)
            || policy[4].Contains("SELECT (string_to_array(", StringComparison.Ordinal));
        runtime.SelectMany(policy => policy[4].Split("current_setting(").Skip(1)).ShouldAllBe(setting => setting.Contains(", true)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task every_key_begins_with_the_tenant()
    {
        var keys = await Owner.TextsAsync($"""
            select place.nspname || '.' || relation.relname || ' (' || string_agg(field.attname, ', ' order by part.n) || ')'
            from pg_index as made join pg_class as relation on relation.oid = made.indrelid join pg_namespace as place on place.oid = relation.relnamespace
            cross join unnest(made.indkey) with ordinality as part (number, n) join pg_attribute as field on field.attrelid = relation.oid and field.attnum = part.number
            where made.indisunique and {WalledDatabase.OurSchemas} and {Ledgers}
            group by made.indexrelid, place.nspname, relation.relname
            having (array_agg(field.attname order by part.n))[1] not in ('tenant', 'tenant_id') order by 1
            """);

        keys.ShouldBe(OtherKeys, ignoreOrder: true);
    }

    [Fact]
    public async Task views_show_whoever_asks_no_more_than_the_tables_would()
    {
        var views = await Owner.RowsAsync($"""
            select place.nspname || '.' || relation.relname, relation.reloptions::text from pg_class as relation join pg_namespace as place on place.oid = relation.relnamespace
            where relation.relkind = 'v' and {WalledDatabase.OurSchemas}
            """);

        views.Count.ShouldBeGreaterThan(5);
        views.ShouldAllBe(view => view[1].Contains("security_invoker=true"));
    }

    [Fact]
    public async Task there_is_no_materialized_view_and_no_function_with_its_owners_rights()
    {
        (await Owner.TextsAsync($"select relation.relname::text from pg_class as relation join pg_namespace as place on place.oid = relation.relnamespace where relation.relkind in ('m', 'f') and {WalledDatabase.OurSchemas}"))
            .ShouldBeEmpty();
        (await Owner.TextsAsync($"select made.proname::text from pg_proc as made join pg_namespace as place on place.oid = made.pronamespace where made.prosecdef and {WalledDatabase.OurSchemas}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task neither_role_is_stronger_than_it_must_be()
    {
        var roles = await Owner.RowsAsync($"""
            select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication, (select count(*) from pg_auth_members where member = pg_roles.oid)
            from pg_roles where rolname in ('{Database.Roles.Runtime.Name}', '{Database.Roles.Projector.Name}')
            """);

        roles.Count.ShouldBe(2);
        roles.ShouldAllBe(role => role[1] == "False" && role[2] == "0");
    }

    [Fact]
    public async Task the_runtime_owns_nothing_and_the_projector_the_read_models_alone()
    {
        var owned = await Owner.RowsAsync($"""
            select place.nspname, relation.relname, pg_get_userbyid(relation.relowner) from pg_class as relation join pg_namespace as place on place.oid = relation.relnamespace
            where {WalledDatabase.OurSchemas}
            """);

        owned.ShouldAllBe(relation => relation[2] != Database.Roles.Runtime.Name);
        owned.ShouldAllBe(relation => relation[0] == "read" == (relation[2] == Database.Roles.Projector.Name));
        (await Owner.TextsAsync($"select nspname::text from pg_namespace where pg_get_userbyid(nspowner) = '{Database.Roles.Runtime.Name}'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_runtime_has_the_rights_that_are_written_and_no_other()
    {
        var written = Program.Modules.SelectMany(module => module.Tables).Concat(CoInnovation.Api.Platform.SecondWall.PlatformTables.All).Where(table => table.Runtime.Length > 0)
            .ToDictionary(table => table.Name, table => string.Join(", ", table.Runtime.Split(", ").Order(StringComparer.Ordinal)));
        var found = (await RightsAsync(Database.Roles.Runtime.Name, "relation.relkind = 'r'")).ToDictionary(one => one[0], one => one[1]);

        found.ShouldBe(written, ignoreOrder: true);
        found.Values.ShouldAllBe(rights => !rights.Contains("TRUNCATE") && !rights.Contains("TRIGGER") && !rights.Contains("REFERENCES"));
        found.Keys.ShouldAllBe(table => !table.StartsWith("keys.", StringComparison.Ordinal));
        found.Where(table => table.Key.StartsWith("events.", StringComparison.Ordinal) || table.Key.StartsWith("read.", StringComparison.Ordinal)).ShouldAllBe(table => table.Value == "SELECT");
        (await Owner.TextsAsync($"select nspname::text from pg_namespace where nspname = 'public' and has_schema_privilege('{Database.Roles.Runtime.Name}', oid, 'CREATE')"
            + $" union all select datname::text from pg_database where datname = current_database() and has_database_privilege('{Database.Roles.Runtime.Name}', oid, 'CREATE')")).ShouldBeEmpty();
    }

    [Fact]
    public async Task nobody_who_runs_the_product_can_change_what_happened()
    {
        var log = (await RightsAsync(Database.Roles.Projector.Name, "place.nspname = 'events'")).ToDictionary(one => one[0], one => one[1]);

        foreach (var table in new[] { "events.mt_events", "events.event_envelopes", "events.event_hashes", "events.checkpoints", "events.commands" })
        {
            log[table].ShouldBe("INSERT, SELECT", table);
        }
    }

    private Task<List<string[]>> RightsAsync(string role, string where) => Owner.RowsAsync($"""
        select place.nspname || '.' || relation.relname, string_agg(given.privilege_type, ', ' order by given.privilege_type)
        from pg_class as relation join pg_namespace as place on place.oid = relation.relnamespace cross join aclexplode(relation.relacl) as given
        where {WalledDatabase.OurSchemas} and {where} and given.grantee = '{role}'::regrole group by 1
        """);

    private Task<List<string>> TablesAsync() => Owner.TextsAsync($"""
        select place.nspname || '.' || relation.relname from pg_class as relation join pg_namespace as place on place.oid = relation.relnamespace
        where relation.relkind in ('r', 'p') and {WalledDatabase.OurSchemas} and {Ledgers}
        """);

    private Task<List<string>> WithoutPoliciesAsync() => Owner.TextsAsync(WithoutPolicies);

    private const string WithoutPolicies = $"""
        select place.nspname || '.' || relation.relname from pg_class as relation join pg_namespace as place on place.oid = relation.relnamespace
        where relation.relkind in ('r', 'p') and {WalledDatabase.OurSchemas} and {Ledgers}
            and not (relation.relrowsecurity and relation.relforcerowsecurity and exists (select from pg_policy where polrelid = relation.oid))
        order by 1
        """;
}
