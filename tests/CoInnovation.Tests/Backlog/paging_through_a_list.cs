using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

public sealed class paging_through_a_list(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private const int Rounds = 60;
    private static readonly BacklogScope Everything = new("default", null);
    private static readonly BacklogScope TwoWorkshops = new("default", IdeaModel.Workshops[..2].ToHashSet());
    private readonly NpgsqlDataSource _dataSource = NpgsqlDataSource.Create(database.ConnectionString);
    private readonly IdeaModel _model = new();

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await SchemaMigrations.ApplyAsync(_dataSource, typeof(BacklogIdea).Assembly, "Backlog.Schema", "read", Canceled);
        await using var empty = _dataSource.CreateCommand("truncate read.ideas");
        await empty.ExecuteNonQueryAsync(Canceled);
        var seeded = new Seeded(20261122);
        await _model.AddAsync(_dataSource, [.. Enumerable.Range(0, 500).Select(_ => IdeaModel.Random(seeded))]);
    }

    public ValueTask DisposeAsync() => _dataSource.DisposeAsync();

    [Fact]
    public async Task forward_pages_are_the_list_that_a_plain_sort_and_filter_gives()
    {
        for (var seed = 1UL; seed <= Rounds; seed++)
        {
            var (scope, where, order, size) = Question(seed);
            var expected = _model.List(scope, where, order);

            List<Guid> found = [];
            Connection<BacklogIdea>? page = null;
            do
            {
                page = await ReadAsync(scope, where, order, new Page(size, page?.PageInfo.EndCursor, IsBackward: false));
                (await page.Total!(null!)).ShouldBe(expected.Count, $"total, seed {seed}");
                page.PageInfo.HasPreviousPage.ShouldBe(found.Count > 0, $"before, seed {seed}");
                found.AddRange(page.Nodes.Select(idea => idea.Id));
                page.PageInfo.HasNextPage.ShouldBe(found.Count < expected.Count, $"behind, seed {seed}");
            }
            while (page.PageInfo.HasNextPage);

            ShouldBeTheSame(found, expected, seed);
        }
    }

    [Fact]
    public async Task backward_pages_are_the_same_list()
    {
        for (var seed = 1001UL; seed <= 1000 + Rounds; seed++)
        {
            var (scope, where, order, size) = Question(seed);
            var expected = _model.List(scope, where, order);

            List<Guid> found = [];
            Connection<BacklogIdea>? page = null;
            do
            {
                page = await ReadAsync(scope, where, order, new Page(size, page?.PageInfo.StartCursor, IsBackward: true));
                page.PageInfo.HasNextPage.ShouldBe(found.Count > 0, $"behind, seed {seed}");
                found.InsertRange(0, page.Nodes.Select(idea => idea.Id));
                page.PageInfo.HasPreviousPage.ShouldBe(found.Count < expected.Count, $"before, seed {seed}");
            }
            while (page.PageInfo.HasPreviousPage);

            ShouldBeTheSame(found, expected, seed);
        }
    }

    [Fact]
    public async Task rows_that_come_before_the_cursor_neither_move_nor_repeat_a_page()
    {
        for (var seed = 2001UL; seed <= 2000 + Rounds / 6; seed++)
        {
            var (scope, _, order, size) = Question(seed);
            var seeded = new Seeded(seed * 31);
            var expected = _model.List(scope, null, order);
            var before = expected.ToHashSet();

            List<Guid> found = [];
            Connection<BacklogIdea>? page = null;
            do
            {
                page = await ReadAsync(scope, null, order, new Page(20 + size, page?.PageInfo.EndCursor, IsBackward: false));
                found.AddRange(page.Nodes.Select(idea => idea.Id));
                // The twin of the list's first row, and two rows anywhere.
                var first = _model.Rows.Find(row => row.Id == expected[0])!;
                await _model.AddAsync(_dataSource, [first with { Id = seeded.Id() }, IdeaModel.Random(seeded), IdeaModel.Random(seeded)]);
            }
            while (page.PageInfo.HasNextPage);

            ShouldBeTheSame([.. found.Where(before.Contains)], expected, seed);
            found.Distinct().Count().ShouldBe(found.Count, $"seed {seed}");
        }
    }

    [Fact]
    public async Task control_pages_by_row_number_do_repeat_rows_then()
    {
        var expected = _model.List(Everything, null, []);
        List<Guid> found = [];
        for (var offset = 0; offset < 100; offset += 10)
        {
            await using var command = _dataSource.CreateCommand($"select id from read.ideas order by kept_at desc, id desc limit 10 offset {offset}");
            await using (var reader = await command.ExecuteReaderAsync(Canceled))
            {
                while (await reader.ReadAsync(Canceled))
                {
                    found.Add(reader.GetGuid(0));
                }
            }

            var first = _model.Rows.Find(row => row.Id == expected[0])!;
            await _model.AddAsync(_dataSource, [first with { Id = new Seeded((ulong)offset).Id(), KeptAt = first.KeptAt.AddDays(1) }]);
        }

        found.Distinct().Count().ShouldBeLessThan(found.Count);
    }

    [Fact]
    public async Task a_cursor_of_another_order_is_refused()
    {
        var page = await ReadAsync(Everything, null, [new OrderTerm("dots", Descending: true)], new Page(5, null, IsBackward: false));

        var refused = await Should.ThrowAsync<GraphQLException>(async () =>
            await ReadAsync(Everything, null, [new OrderTerm("dots", Descending: false)], new Page(5, page.PageInfo.EndCursor, IsBackward: false)));

        refused.Code.ShouldBe("CURSOR_INVALID");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("bnVsbA")]
    [InlineData("WzEsMiwzXQ")]
    [InlineData("WyItZG90cyAtaWQiLCJtYW55IiwieCJd")]
    public async Task what_is_no_cursor_is_refused(string cursor)
    {
        var refused = await Should.ThrowAsync<GraphQLException>(async () =>
            await ReadAsync(Everything, null, [new OrderTerm("dots", Descending: true)], new Page(5, cursor, IsBackward: false)));

        refused.Code.ShouldBe("CURSOR_INVALID");
    }

    [Fact]
    public async Task only_equality_compares_with_null()
    {
        var refused = await Should.ThrowAsync<GraphQLException>(async () =>
            await ReadAsync(Everything, new Comparison(["dots"], FilterOperator.Greater, null), [], new Page(5, null, IsBackward: false)));

        refused.Code.ShouldBe("FILTER_INVALID");
    }

    private static void ShouldBeTheSame(List<Guid> found, IReadOnlyList<Guid> expected, ulong seed)
    {
        found.Count.ShouldBe(expected.Count, $"seed {seed}");
        Enumerable.Range(0, found.Count).FirstOrDefault(i => found[i] != expected[i], -1).ShouldBe(-1, $"first row that differs, seed {seed}");
    }

    private static (BacklogScope Scope, Filter? Where, IReadOnlyList<OrderTerm> Order, int Size) Question(ulong seed)
    {
        var seeded = new Seeded(seed);
        return (seeded.OneIn(2) ? Everything : TwoWorkshops, IdeaModel.RandomFilter(seeded), IdeaModel.RandomOrder(seeded), 1 + seeded.Below(60));
    }

    private ValueTask<Connection<BacklogIdea>> ReadAsync(BacklogScope scope, Filter? where, IReadOnlyList<OrderTerm> order, Page page) =>
        new BacklogReader(new TenantDatabase(_dataSource)).ListAsync(BacklogIdea.Table, scope, new ListRequest(where, order, page, WantsTotal: true, WantsOtherSide: true), Canceled);
}
