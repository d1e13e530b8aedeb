using System.Text.Json;
using CoInnovation.Api.Backlog.Search;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Backlog.Search;

public sealed class searching_the_backlog
{
    [Theory]
    [InlineData("Invoice, MONTH", "'invoice' & 'month':*")]
    [InlineData("  l'École—№ 5%  ", "'l' & 'ecole' & 'no' & '5':*")]
    [InlineData("a_b a b", "'a' & 'b':*")]
    public void words_are_cut_and_folded(string text, string query) => SearchWords.Of(text).Query.ShouldBe(query);

    [Theory]
    [InlineData("")]
    [InlineData(" .,;:'\"\\%_()[]{}<>|&!*~`@#$^-+=?/ ")]
    public void what_has_no_words_finds_nothing(string text) => SearchWords.Of(text).All.ShouldBeEmpty();

    [Fact]
    public void a_snippet_is_the_text_in_pieces_with_what_matched()
    {
        var words = SearchWords.Of("reunion inovice");

        Show("Les Réunions, ÉCOLE & invoice!", SearchWords.Of("ecole invo")).ShouldBe("Les Réunions, [ÉCOLE] & [invoice]!");
        Show("one invoice", words).ShouldBe("one [invoice]");
        Show("nothing of it", words).ShouldBe("nothing of it");
        Snippet.Of(null, words).ShouldBeEmpty();
        var long1 = Show(string.Concat(Enumerable.Repeat("so many words ", 30)) + "invoice" + string.Concat(Enumerable.Repeat(" and more 😀", 30)), SearchWords.Of("invoice"));
        long1.ShouldStartWith("…");
        long1.ShouldEndWith("…");
        long1.ShouldContain(" [invoice] ");
        long1.Length.ShouldBeInRange(120, 170);
        Show("請求書は遅い", SearchWords.Of("請求")).ShouldBe("[請求書は遅い]");
    }

    private static string Show(string text, SearchWords words) => string.Concat(Snippet.Of(text, words).Select(part => part.Matched ? $"[{part.Text}]" : part.Text));
}

/// <summary>The same end to end.</summary>
public sealed class when_somebody_searches(TwoWorkshops held, PostgresFixture postgres) : IClassFixture<TwoWorkshops>
{
    private const string Search = """
        query($text: String!, $kinds: [ItemKind!], $first: Int = 20, $after: String) {
          search(text: $text, kinds: $kinds, first: $first, after: $after) {
            pageInfo { hasNextPage endCursor } edges { score snippet { text matched } node { __typename ... on Idea { text workshop { title } } ... on PainPoint { text workshop { title } } } }
          }
        }
        """;

    [Theory]
    [InlineData("month INVOICE", "One invoice a month")]
    [InlineData("invoice mon", "One invoice a month")]
    [InlineData("reunions fín", "Réunions sans fin")]
    [InlineData("Freitag friday", "")]
    [InlineData("friday", "Nobody answers on Fridays")]
    [InlineData("noboddy", "Nobody answers on Fridays")]
    [InlineData("fridays answrs", "Nobody answers on Fridays")]
    [InlineData("'; drop table read.ideas --", "")]
    [InlineData("!!", "")]
    public async Task words_are_found_in_any_order_with_small_typos(string text, string expected) =>
        (await TextsAsync(held.Mine.Customer, text)).ShouldBe(expected is "" ? [] : [expected]);

    [Theory]
    [InlineData("month INVOICE", "One invoice a month")]
    [InlineData("reunions fín", "Réunions sans fin")]
    [InlineData("noboddy", "")]
    [InlineData("!!", "")]
    public async Task a_list_is_narrowed_to_what_has_the_words_as_they_were_typed(string text, string expected)
    {
        const string List = """
            query($words: WordsFilter!) {
              ideas(where: {words: $words}) { nodes { text } } painPoints(where: {words: $words}) { nodes { text } }
              shortlisted: ideas(where: {words: $words, status: {eq: SHORTLISTED}}) { totalCount } groups: ideaGroups(where: {words: $words}) { count }
            }
            """;
        var found = await held.Mine.Customer.AskAsync(List, new { words = new { contains = text } });

        found.At("ideas", "nodes").EnumerateArray().Concat(found.At("painPoints", "nodes").EnumerateArray()).Select(node => node.At("text").GetString()).ShouldBe(expected is "" ? [] : [expected]);
        found.At("shortlisted", "totalCount").GetInt32().ShouldBe(0);
        found.At("groups").EnumerateArray().Sum(group => group.At("count").GetInt32()).ShouldBe(found.At("ideas", "nodes").GetArrayLength());
    }

    [Fact]
    public async Task more_words_than_anybody_types_are_refused() =>
        (await held.Mine.Customer.AnswerAsync("query($text: String!) { ideas(where: {words: {contains: $text}}) { totalCount } }", new { text = new string('x', 201) }))
            .ErrorCode().ShouldBe("TEXT_TOO_LONG");

    [Fact]
    public async Task what_has_the_words_as_typed_comes_before_what_is_like_them()
    {
        var found = (await held.Mine.Customer.AskAsync(Search, new { text = "invoices" })).At("search", "edges").EnumerateArray().ToList();

        found.Select(edge => edge.At("node", "text").GetString()).Take(2).ShouldBe(["Invoices arrive twice", "No invoices at all"], ignoreOrder: true);
        found[2].At("node", "text").GetString().ShouldBe("One invoice a month");
        found.Select(edge => edge.At("score").GetDouble() > 1).ShouldBe([true, true, false]);
        found[2].At("snippet").ToString().ShouldBe("""[{"text":"One ","matched":false},{"text":"invoice","matched":true},{"text":" a month","matched":false}]""");
    }

    [Fact]
    public async Task nobody_finds_what_they_may_not_see()
    {
        (await TitlesAsync(held.Mine.Customer, "invoice")).ShouldAllBe(title => title == "Quarterly");
        (await TitlesAsync(held.ProductTeam, "invoice")).Distinct().Count().ShouldBe(2);
        (await TextsAsync(held.Mine.Customer, "invoice", "PAIN_POINT")).ShouldBe(["Invoices arrive twice"]);
    }

    [Fact]
    public async Task pages_follow_each_other()
    {
        var all = await TextsAsync(held.ProductTeam, "invoice");
        List<string?> paged = [];
        string? after = null;
        do
        {
            var page = (await held.ProductTeam.AskAsync(Search, new { text = "invoice", first = 1, after })).At("search");
            paged.Add(page.At("edges", 0, "node", "text").GetString());
            after = page.At("pageInfo", "hasNextPage").GetBoolean() ? page.At("pageInfo", "endCursor").GetString() : null;
        }
        while (after is not null);

        all.Length.ShouldBe(6);
        paged.ShouldBe(all);
        (await held.ProductTeam.AnswerAsync(Search, new { text = "invoice", after = "nonsense" })).ErrorCode().ShouldBe("CURSOR_INVALID");
        (await held.ProductTeam.AnswerAsync(Search, new { text = new string('x', 201) })).ErrorCode().ShouldBe("TEXT_TOO_LONG");
    }

    [Fact]
    public async Task a_server_without_trigrams_finds_the_same_but_forgives_no_typos()
    {
        await using var api = new TestApi(postgres);
        await api.InitializeAsync();
        var workshop = await SampleWorkshop.HoldAsync(api, "No trigrams");
        await using (var drop = api.Services.GetRequiredService<Database>().Owner.CreateCommand("drop extension pg_trgm cascade"))
        {
            await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await TextsAsync(workshop.Customer, "month invoi")).ShouldBe(["One invoice a month"]);
        (await TextsAsync(workshop.Customer, "noboddy")).ShouldBeEmpty();
    }

    private static async Task<string?[]> TextsAsync(Guest guest, string text, params string[] kinds) => [.. (await FoundAsync(guest, text, kinds)).Select(node => node.At("text").GetString())];

    private static async Task<string?[]> TitlesAsync(Guest guest, string text) => [.. (await FoundAsync(guest, text, [])).Select(node => node.At("workshop", "title").GetString())];

    private static async Task<IEnumerable<JsonElement>> FoundAsync(Guest guest, string text, string[] kinds) =>
        (await guest.AskAsync(Search, new { text, kinds = kinds is [] ? null : kinds })).At("search", "edges").EnumerateArray().Select(edge => edge.At("node"));
}
