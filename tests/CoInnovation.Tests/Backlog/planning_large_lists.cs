using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;
using CoInnovation.Load.Backlog;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.Platform.SecondWall;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>
/// How PostgreSQL answers the statements of large lists, by what it looks at and not by the clock. In these backlogs of 20,000 ideas a page that is not read from an index looks at
/// thousands of pages of 8 KB.
/// </summary>
public sealed class planning_large_lists(LargeBacklog backlog) : IClassFixture<LargeBacklog>
{
    private const int Size = 50;
    private const int PagesOfOrder = 4;

    /// <summary>50 rows, each found in an index, read, and shown with its organization: some eight a row, and what it takes to get there.</summary>
    private const int Few = 700;

    private static readonly BacklogScope Everything = new("default", null);
    private static readonly BacklogScope Customer = new("default", LargeBacklog.WorkshopsOfCustomer.ToHashSet(), new HashSet<Guid> { LargeBacklog.OrganizationOfCustomer });

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task every_page_in_every_declared_order_is_read_from_an_index()
    {
        await using var connection = await backlog.DataSource.OpenConnectionAsync(Canceled);
        (await SlowAsync(connection, [.. await PagesAsync(BacklogIdea.Table), .. await PagesAsync(BacklogPainPoint.Table)])).ShouldBeEmpty();
    }

    [Fact]
    public async Task without_its_index_an_order_is_slow()
    {
        var pages = await PagesAsync(BacklogIdea.Table);
        await using var connection = await backlog.Owner.OpenConnectionAsync(Canceled);
        await using var transaction = await connection.BeginTransactionAsync(Canceled);
        await using var drop = new NpgsqlCommand(
            $"drop index read.ideas_by_rice; set local role \"{backlog.Roles.Runtime.Name}\"; select set_config('{WallSettings.Tenant}', 'default', true)", connection, transaction);
        await drop.ExecuteNonQueryAsync(Canceled);

        var slow = await SlowAsync(connection, pages);
        slow.Count.ShouldBe(2 * PagesOfOrder);
        slow.ShouldAllBe(name => name.Contains("\"rice\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_order_by_several_keys_is_read_value_by_value()
    {
        await using var connection = await backlog.DataSource.OpenConnectionAsync(Canceled);
        var seen = await RunAsync(connection, Everything, Questions.ByStatus);
        seen.Through.ShouldBeEmpty();
        seen.Buffers.ShouldBeLessThan(2 * Few);
    }

    [Fact]
    public async Task values_are_read_in_the_order_in_which_the_database_sorts_them()
    {
        var types = new ListTable[] { BacklogIdea.Table, BacklogPainPoint.Table, WorkshopNode.Table }.SelectMany(table => table.Columns).Select(column => column.Type)
            .Where(type => type.Values is not null).DistinctBy(type => type.Name).ToList();
        types.Count.ShouldBeGreaterThan(4);
        foreach (var type in types)
        {
            await using var command = backlog.DataSource.CreateCommand($"select enum_range(null::{type.Name})::text[]");
            ((string[])(await command.ExecuteScalarAsync(Canceled))!).ShouldBe(type.Values!);
        }
    }

    [Fact]
    public async Task what_few_people_see_is_found_by_their_workshops_and_organizations()
    {
        await using var connection = await backlog.DataSource.OpenConnectionAsync(Canceled);
        foreach (var order in Questions.Orders(BacklogIdea.Table, Customer))
        {
            var seen = await RunAsync(connection, Customer, order);
            seen.Through.ShouldBeEmpty(order[0].Field);
            seen.Buffers.ShouldBeLessThan(2 * Few, order[0].Field);
        }
    }

    [Fact]
    public async Task what_few_texts_begin_with_is_found_by_an_index_whatever_the_order()
    {
        await using var connection = await backlog.DataSource.OpenConnectionAsync(Canceled);
        var where = new Comparison(["text"], FilterOperator.StartsWith, "Idéa 777");
        foreach (var order in Questions.Orders(BacklogIdea.Table, Everything))
        {
            var seen = await RunAsync(connection, Everything, order, where);
            seen.Through.ShouldBeEmpty(order[0].Field);
            seen.Buffers.ShouldBeLessThan(Few, order[0].Field);
        }
    }

    /// <summary>Every page of a list in every declared order: the first, the last, and both directions from the middle.</summary>
    private async Task<IReadOnlyList<(string Name, Sql Statement)>> PagesAsync<TRow>(ListTable<TRow> table)
        where TRow : class
    {
        List<(string, Sql)> all = [];
        foreach (var order in Questions.Orders(table, Everything))
        {
            var middle = await new Questions(backlog.DataSource).MiddleAsync(table, Everything, order, Canceled);
            middle.ShouldNotBeNull(order[0].Field);
            Page[] pages = [new(Size, null, IsBackward: false), new(Size, null, IsBackward: true), new(Size, middle, IsBackward: false), new(Size, middle, IsBackward: true)];
            pages.Length.ShouldBe(PagesOfOrder);
            all.AddRange(pages.Select(page => ($"{table.From} by \"{order[0].Field}\", {(order[0].Descending ? "descending" : "ascending")}, {page}", Statement(table, Everything, order, page, where: null))));
        }

        return all;
    }

    private static async Task<IReadOnlyList<string>> SlowAsync(NpgsqlConnection connection, IEnumerable<(string Name, Sql Statement)> pages)
    {
        List<string> slow = [];
        foreach (var (name, statement) in pages)
        {
            var seen = await RunAsync(connection, statement);
            if (seen.Through is not [] || seen.Buffers > Few)
            {
                slow.Add($"{name}: {seen.Buffers} pages of 8 KB, through {string.Join(", ", seen.Through)}");
            }
        }

        return slow;
    }

    private static Task<Explained> RunAsync(NpgsqlConnection connection, BacklogScope scope, IReadOnlyList<OrderTerm> order, Filter? where = null) =>
        RunAsync(connection, Statement(BacklogIdea.Table, scope, order, new Page(Size, null, IsBackward: false), where));

    // Of few organizations all are read at once.
    private static async Task<Explained> RunAsync(NpgsqlConnection connection, Sql statement)
    {
        var seen = await Explained.RunAsync(connection, statement, Canceled);
        return seen with { Through = [.. seen.Through.Where(table => table != "organizations")] };
    }

    private static Sql Statement<TRow>(ListTable<TRow> table, BacklogScope scope, IReadOnlyList<OrderTerm> order, Page page, Filter? where)
        where TRow : class =>
        new ListQuery<TRow>(table, scope, Sql.Of("true"), new ListRequest(where, order, page, WantsTotal: false, WantsOtherSide: true)).Statement([Guid.Empty]);
}

/// <summary>20,000 ideas and half as many pain points: enough for PostgreSQL to plan as it does for more. Every column has many values, some rows lack them.</summary>
public sealed class LargeBacklog(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PostgresDatabase _database = new(postgres);

    public static IReadOnlyList<Guid> WorkshopsOfCustomer { get; } = [.. Enumerable.Range(1, 5).Select(n => Id(2, n))];

    public static Guid OrganizationOfCustomer { get; } = Id(1, 1);

    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <summary>As requests ask: for one workspace, behind the second wall.</summary>
    public NpgsqlDataSource DataSource { get; private set; } = null!;

    internal DatabaseRoles Roles { get; private set; } = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <summary>As when everything was built: with all indexes.</summary>
    private async Task CatchUpAsync()
    {
        await using var connection = await Owner.OpenConnectionAsync(Canceled);
        await using var transaction = await connection.BeginTransactionAsync(Canceled);
        await ((IAsyncProjection)new BacklogProjection()).CaughtUpAsync(transaction, Canceled);
        await transaction.CommitAsync(Canceled);
    }

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Owner = NpgsqlDataSource.Create(_database.ConnectionString);
        await ReadModels.MigrateAsync(Owner);
        await CatchUpAsync();
        Roles = await WalledDatabase.WallReadModelsAsync(Owner, _database.ConnectionString);
        DataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Roles.Runtime.ConnectionString) { Options = $"-c {WallSettings.Tenant}=default" }.ConnectionString);
        await using var fill = Owner.CreateCommand(Fill);
        await fill.ExecuteNonQueryAsync(Canceled);
        await using var analyze = Owner.CreateCommand("vacuum (analyze) read.ideas, read.pain_points, read.organizations");
        await analyze.ExecuteNonQueryAsync(Canceled);
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await Owner.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Guid Id(int kind, int n) => new($"0000000{kind}-0000-7000-8000-{n:x12}");

    // Each column has its own prime, so that none tells of another.
    private const string Fill = """
        create function pg_temp.id(kind integer, n integer) returns uuid language sql immutable as $$
            select ('0000000' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
        $$;
        insert into read.organizations (tenant, id, name) select 'default', pg_temp.id(1, n), 'Organization ' || n from generate_series(1, 200) as n;
        insert into read.ideas (
            tenant, id, workshop_id, text, text_folded, status, side, organization_id, theme, theme_folded, kept_at, updated_at, dots, consensus, divided, owner, owner_folded,
            release, release_folded, rice, nuf, matrix_impact, matrix_effort, weighted_revenue, relief, supporter_count, organization_count, mean_severity, comment_count)
        select
            'default', pg_temp.id(4, n), case when n % 10 > 0 then pg_temp.id(2, 1 + n % 499) end, 'Idéa ' || m, 'idea ' || m, (enum_range(null::read.idea_status))[1 + n * 7 % 9],
            (enum_range(null::read.side))[nullif(n * 11 % 4, 0)], pg_temp.id(1, 1 + n * 3 % 200), 'Theme ' || n * 13 % 100, 'theme ' || n * 13 % 100,
            at, at + n * 17 % 1000 * interval '1 hour', n * 19 % 1009, nullif(n * 23 % 1013, 0) / 1013.0, nullif(n * 29 % 1019, 0) / 1019.0, 'o', nullif('o' || n * 31 % 1021, 'o0'),
            'r', nullif('r' || n * 37 % 1031, 'r0'), nullif(n * 41 % 1033, 0), nullif(n * 43 % 1039, 0), nullif(n * 47 % 1049, 0), nullif(n * 53 % 1051, 0), nullif(n * 59 % 1061, 0),
            nullif(n * 61 % 1063, 0), n * 67 % 1069, n * 71 % 1087, nullif(n * 73 % 1091, 0), n * 79 % 1093
        from generate_series(1, 20000) as n, lateral (select n * 7919 % 20011 as m, timestamptz '2026-01-01' + n * interval '1 minute' as at) as drawn;
        insert into read.pain_points (
            tenant, id, workshop_id, text, text_folded, status, side, organization_id, kept_at, updated_at, dots, consensus, divided, owner, owner_folded, who_has_it, who_has_it_folded,
            cost, cost_folded, frequency, severity, relief, relief_asked_at, supporter_count, organization_count, mean_severity, comment_count)
        select
            'default', pg_temp.id(3, n), case when n % 10 > 0 then pg_temp.id(2, 1 + n % 499) end, 'Pain ' || m, 'pain ' || m, (enum_range(null::read.pain_point_status))[1 + n * 7 % 6],
            (enum_range(null::read.side))[nullif(n * 11 % 4, 0)], pg_temp.id(1, 1 + n * 3 % 200), at, at + n * 17 % 1000 * interval '1 hour', n * 19 % 1009,
            nullif(n * 23 % 1013, 0) / 1013.0, nullif(n * 29 % 1019, 0) / 1019.0, 'o', nullif('o' || n * 31 % 1021, 'o0'), 'w', nullif('w' || n * 37 % 1031, 'w0'), 'c',
            nullif('c' || n * 41 % 1033, 'c0'), (enum_range(null::read.frequency))[nullif(n * 43 % 7, 0)], nullif(n * 47 % 6, 0), nullif(n * 53 % 1051, 0),
            case when n % 5 > 0 then at + n * 59 % 1061 * interval '1 hour' end, n * 67 % 1069, n * 71 % 1087, nullif(n * 73 % 1091, 0), n * 79 % 1093
        from generate_series(1, 10000) as n, lateral (select n * 7919 % 10007 as m, timestamptz '2026-01-01' + n * interval '1 minute' as at) as drawn;
        """;
}
