using CoInnovation.Api.Backlog;
using CoInnovation.Api.Ideas;
using CoInnovation.EventStore.Walls;
using CoInnovation.GraphQL;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

public sealed class finding_texts_of_any_script(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly Guid Idea = new("00000004-0000-7000-8000-000000000001");
    private readonly NpgsqlDataSource _dataSource = NpgsqlDataSource.Create(database.ConnectionString);

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ReadModels.MigrateAsync(_dataSource);
        await using var insert = _dataSource.CreateCommand("""
            insert into read.ideas (tenant, id, text, text_folded, theme, theme_folded, status, kept_at, dots, tags)
            values ('default', $1, '支払いの期限', '支払いの期限', '請求書', '請求書', 'NEW', now(), 0, '{café au lait,ที่จอดรถ,50% off,ﬁltre}') on conflict do nothing
            """);
        insert.Parameters.Add(new NpgsqlParameter { Value = Idea });
        await insert.ExecuteNonQueryAsync(Canceled);
    }

    public ValueTask DisposeAsync() => _dataSource.DisposeAsync();

    [Theory]
    [InlineData("cafe", true)]
    [InlineData("CAFÉ", true)]
    [InlineData("e\u0301 AU", true)]
    [InlineData("cafeteria", false)]
    [InlineData("ที่", true)]
    [InlineData("จอด", true)]
    [InlineData("filtre", true)]
    [InlineData("0% o", true)]
    [InlineData("0％ o", true)]
    [InlineData("5%f", false)]
    [InlineData("_", false)]
    public async Task tags_contain_a_text_whatever_the_accents(string text, bool expected) => (await MatchesAsync(Tags(FilterOperator.Contains, text))).ShouldBe(expected);

    [Theory]
    [InlineData("Cafe A", true)]
    [InlineData("ที่", true)]
    [InlineData("au lait", false)]
    public async Task tags_begin_with_a_text_whatever_the_accents(string text, bool expected) => (await MatchesAsync(Tags(FilterOperator.StartsWith, text))).ShouldBe(expected);

    [Theory]
    [InlineData("請求", true)]
    [InlineData("期限 請求書", true)]
    [InlineData("納期", false)]
    public async Task words_without_spaces_are_found_in_the_text_and_the_theme(string text, bool expected) =>
        (await MatchesAsync(new Comparison(["words"], FilterOperator.Contains, text))).ShouldBe(expected);

    private static Elements Tags(FilterOperator comparing, string text) => new(["tags"], Quantifier.Some, new Comparison(["tags"], comparing, text));

    private async Task<bool> MatchesAsync(Filter where) =>
        await new BacklogReader(new TenantDatabase(_dataSource)).MatchesAsync(BacklogIdea.Table, new BacklogScope("default", null), where, Idea, Canceled);
}
