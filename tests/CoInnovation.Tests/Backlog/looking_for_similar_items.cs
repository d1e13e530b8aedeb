using CoInnovation.Api.Backlog;
using CoInnovation.Api.PainPoints;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog;

/// <summary>The same questions with PostgreSQL's trigrams and on a server that has none.</summary>
public sealed class looking_for_similar_items(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private static readonly string[] Statements = ["Invoices arrive twice every month", "Invoices are wrong", "Nobody answers on Fridays", "Réunions sans fin", "100 % fewer forms"];
    private BacklogHouse _house = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await BacklogHouse.OpenAsync(database);
        await ExecuteAsync("truncate read.pain_points; create extension if not exists pg_trgm");
        foreach (var (tenant, organization) in ((string, string)[])[("default", "Harbor Hospital"), ("default", "Island Clinic"), ("another", "Harbor Hospital")])
        {
            await using var command = _house.DataSource.CreateCommand("""
                insert into read.pain_points (tenant, id, status, submitted, organization_id, text, text_folded, kept_at, dots)
                select $1, gen_random_uuid(), 'NEW', true, $2, text, folded, now(), 0 from unnest($3, $4) as statement (text, folded)
                """);
            string[] texts = [.. Statements.Select(text => organization == "Island Clinic" ? $"{text} at ours" : text)];
            foreach (var value in (object[])[tenant, Room.Id(organization), texts, texts.Select(text => SearchText.Of(text)!).ToArray()])
            {
                command.Parameters.Add(new() { Value = value });
            }

            await command.ExecuteNonQueryAsync(Canceled);
        }
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("invoices twice", "Invoices arrive twice every month")]
    [InlineData("INVOICES ARRIVE", "Invoices arrive twice every month")]
    [InlineData("reunions", "Réunions sans fin")]
    [InlineData("on fridays", "Nobody answers on Fridays")]
    public async Task the_most_alike_comes_first_with_and_without_trigrams(string typed, string expected)
    {
        (await FindAsync(typed))[0].ShouldBe(expected);

        await DropTrigramsAsync();
        (await FindAsync(typed))[0].ShouldBe(expected);
    }

    [Fact]
    public async Task trigrams_forgive_slips()
    {
        (await FindAsync("invoises arive twice"))[0].ShouldBe("Invoices arrive twice every month");

        await DropTrigramsAsync();
        (await FindAsync("invoises arive")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("in")]
    [InlineData("  i  ")]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("zebra crossing")]
    public async Task what_says_too_little_or_something_else_is_like_nothing(string typed)
    {
        (await FindAsync(typed)).ShouldBeEmpty();

        await DropTrigramsAsync();
        (await FindAsync(typed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task nobody_learns_of_what_they_may_not_see()
    {
        var harbor = new BacklogScope("default", new HashSet<Guid>(), new HashSet<Guid> { Room.Id("Harbor Hospital") });

        (await FindAsync("invoices arrive twice every month at ours", harbor)).ShouldAllBe(text => !text!.Contains("at ours", StringComparison.Ordinal));
        (await FindAsync("invoices arrive twice every month at ours"))[0].ShouldBe("Invoices arrive twice every month at ours");
        (await FindAsync("invoices", new BacklogScope("default", new HashSet<Guid>(), new HashSet<Guid>()))).ShouldBeEmpty();
    }

    private async Task<List<string?>> FindAsync(string typed, BacklogScope? scope = null)
    {
        var found = await new SimilarItems(new TenantDatabase(_house.DataSource)).FindAsync(BacklogPainPoint.Table, scope ?? new BacklogScope("default", null), typed, 10, Canceled);
        found.ShouldAllBe(similar => similar.Similarity > 0 && similar.Similarity <= 1);
        return [.. found.Select(similar => similar.Item.Text)];
    }

    private Task DropTrigramsAsync() => ExecuteAsync("drop extension if exists pg_trgm cascade");

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _house.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Canceled);
    }
}

/// <summary>The same as hints in the API.</summary>
public sealed class typing_a_pain_point(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task hints_come_from_what_the_writer_may_see_alone()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Hints");
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);
        await productTeam.SendAsync("submitPainPoint", new { painPointId = Guest.NewId(), statement = "Elevators stop between floors", onBehalfOf = "Island Clinic" }, "painPoint { id }");
        const string Hints = "query($text: String!, $first: Int! = 5) { similarPainPoints(text: $text, first: $first) { similarity painPoint { text } } similarIdeas(text: $text) { idea { text } } }";

        (await productTeam.AskAsync(Hints, new { text = "elevators stop" })).At("similarPainPoints", 0, "painPoint", "text").GetString().ShouldBe("Elevators stop between floors");
        (await workshop.Customer.AskAsync(Hints, new { text = "elevators stop" })).ToString().ShouldBe((await workshop.Customer.AskAsync(Hints, new { text = "wombats" })).ToString());
        var own = await workshop.Customer.AskAsync(Hints, new { text = "invoices arrive" });
        own.At("similarPainPoints", 0, "painPoint", "text").GetString().ShouldBe("Invoices arrive twice");
        own.At("similarIdeas", 0, "idea", "text").GetString().ShouldNotBeNull();
        (await workshop.Customer.AnswerAsync(Hints, new { text = "invoices", first = 11 })).ErrorCode().ShouldBe("VALUE_OUT_OF_RANGE");
        (await api.Guest().AnswerAsync(Hints, new { text = "invoices" })).ErrorCode().ShouldBe("AUTH_NOT_AUTHENTICATED");
    }
}
