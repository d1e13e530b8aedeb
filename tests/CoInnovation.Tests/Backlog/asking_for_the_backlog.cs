using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CoInnovation.Tests.Platform.Graph;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog;

/// <summary>What a product team and the people of a workshop get from <c>/graphql</c>.</summary>
public sealed class asking_for_the_backlog(TwoWorkshops held) : IClassFixture<TwoWorkshops>
{
    private SampleWorkshop Mine => held.Mine;

    private SampleWorkshop Other => held.Other;

    private Guest ProductTeam => held.ProductTeam;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ideas_come_filtered_and_ordered_with_their_votes_pain_points_and_workshop()
    {
        var ideas = (await ProductTeam.AskAsync(
            """
            query($workshop: ID!) {
              ideas(where: {workshopId: {eq: $workshop}, or: [{text: {contains: "INVOICE"}}, {status: {eq: DECLINED}}]}, order: [{consensus: DESC}, {keptAt: ASC}], first: 5) {
                totalCount
                pageInfo { hasNextPage hasPreviousPage }
                edges { cursor }
                nodes {
                  id text status statusReason side theme question organization { name } workshop { title state participantCount cardCount sides { side organization { name } } }
                  votes { consensus divided dots sides { side agree disagree pass seen dots } }
                  painPoints { totalCount nodes { id text ideas(first: 1) { totalCount nodes { text } pageInfo { hasNextPage } } } }
                }
              }
            }
            """,
            new { workshop = Mine.Id })).At("ideas");

        ideas.At("totalCount").GetInt32().ShouldBe(2);
        ideas.At("pageInfo").ToString().ShouldBe("""{"hasNextPage":false,"hasPreviousPage":false}""");
        ideas.At("nodes").Texts("text").ShouldBe(["One invoice a month", "No invoices at all"]);
        ideas.At("nodes", 0).ShouldSatisfyAllConditions(
            idea => idea.At("id").GetGuid().ShouldBe(Mine.Favorite),
            idea => idea.At("status").GetString().ShouldBe("NEW"),
            idea => idea.At("organization", "name").GetString().ShouldBe("Northwind Software"),
            idea => idea.At("workshop", "title").GetString().ShouldBe("Quarterly"),
            idea => idea.At("workshop", "participantCount").GetInt32().ShouldBe(3),
            idea => idea.At("workshop", "sides", 1, "organization", "name").GetString().ShouldBe("Harbor Hospital"),
            idea => idea.At("votes", "consensus").GetDouble().ShouldBe(4.0 / 9, 1e-12),
            idea => idea.At("votes", "divided").GetDouble().ShouldBe(0),
            idea => idea.At("votes", "sides", 1).ToString().ShouldBe("""{"side":"CUSTOMER","agree":1,"disagree":0,"pass":0,"seen":1,"dots":0}"""),
            idea => idea.At("painPoints", "nodes").Texts("text").ShouldBe(["Invoices arrive twice"]),
            idea => idea.At("painPoints", "nodes", 0, "ideas", "totalCount").GetInt32().ShouldBe(2),
            idea => idea.At("painPoints", "nodes", 0, "ideas", "pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue());
        ideas.At("nodes", 1, "votes", "divided").GetDouble().ShouldBe(1);
    }

    [Fact]
    public async Task pages_follow_each_other_in_both_directions()
    {
        const string Forward = "query($after: String) { painPoints(first: 4, after: $after, order: [{text: ASC}]) { totalCount nodes { text } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
        var first = (await ProductTeam.AskAsync(Forward)).At("painPoints");
        var second = (await ProductTeam.AskAsync(Forward, new { after = first.At("pageInfo", "endCursor").GetString() })).At("painPoints");
        var back = (await ProductTeam.AskAsync(
            "query($before: String) { painPoints(last: 4, before: $before, order: [{text: ASC}]) { nodes { text } pageInfo { hasNextPage hasPreviousPage } } }",
            new { before = second.At("pageInfo", "startCursor").GetString() })).At("painPoints");

        first.At("totalCount").GetInt32().ShouldBe(6);
        string?[] all = [.. first.At("nodes").Texts("text"), .. second.At("nodes").Texts("text")];
        all.ShouldBe(["Invoices arrive twice", "Invoices arrive twice", "Nobody answers on Fridays", "Nobody answers on Fridays", "Réunions sans fin", "Réunions sans fin"]);
        back.At("nodes").Texts("text").ShouldBe(first.At("nodes").Texts("text"));
        (first.At("pageInfo", "hasNextPage").GetBoolean(), second.At("pageInfo", "hasPreviousPage").GetBoolean()).ShouldBe((true, true));
        (back.At("pageInfo", "hasNextPage").GetBoolean(), back.At("pageInfo", "hasPreviousPage").GetBoolean()).ShouldBe((true, false));
    }

    [Fact]
    public async Task a_seat_opens_its_own_workshops_and_nothing_else()
    {
        const string All = "{ workshops { totalCount nodes { title } } painPoints { totalCount } ideas(first: 1) { totalCount nodes { workshop { title } } } }";
        var seen = await Mine.Customer.AskAsync(All);
        seen.At("workshops", "nodes").Texts("title").ShouldBe(["Quarterly"]);
        seen.At("painPoints", "totalCount").GetInt32().ShouldBe(3);
        seen.At("ideas", "totalCount").GetInt32().ShouldBe(2);
        (await ProductTeam.AskAsync(All)).At("ideas", "totalCount").GetInt32().ShouldBe(4);

        const string One = "query($id: ID!, $ids: [ID!]!) { idea(id: $id) { text } painPoint(id: $id) { text } node(id: $id) { id } nodes(ids: $ids) { __typename id } }";
        var unknown = (await Mine.Customer.AskAsync(One, new { id = Guest.NewId(), ids = new[] { Guest.NewId(), Guest.NewId() } })).ToString();
        (await Mine.Customer.AskAsync(One, new { id = Other.Favorite, ids = new[] { Other.Id, Other.Pain } })).ToString().ShouldBe(unknown);
        (await Mine.Customer.AskAsync(One, new { id = "no id", ids = Strings("", "x") })).ToString().ShouldBe(unknown);
        (await Mine.Customer.AskAsync("query($id: ID!) { ideas(where: {id: {eq: $id}}) { totalCount nodes { id } } }", new { id = Other.Favorite }))
            .ToString().ShouldBe("""{"ideas":{"totalCount":0,"nodes":[]}}""");
    }

    [Fact]
    public async Task somebody_without_a_seat_is_asked_for_one() =>
        (await held.Api.Guest().AnswerAsync("{ ideas { totalCount } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHENTICATED");

    [Fact]
    public async Task nodes_come_in_the_order_of_their_ids()
    {
        var nodes = (await Mine.Vendor.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Workshop { title } ... on Idea { text } ... on PainPoint { text } } }",
            new { ids = new[] { Mine.Favorite, Guest.NewId(), Mine.Id, Mine.Pain } })).At("nodes");

        nodes.EnumerateArray().Select(node => node.ValueKind == JsonValueKind.Null ? null : node.At("__typename").GetString()).ShouldBe(["Idea", null, "Workshop", "PainPoint"]);
    }

    [Theory]
    [InlineData("{ ideas(first: 101) { totalCount } }", "PAGE_INVALID")]
    [InlineData("{ ideas(first: -1) { totalCount } }", "PAGE_INVALID")]
    [InlineData("{ ideas(first: 1, last: 1) { totalCount } }", "PAGE_INVALID")]
    [InlineData("{ ideas(after: \"nonsense\") { totalCount } }", "CURSOR_INVALID")]
    [InlineData("{ ideas(where: {dots: {gt: null}}) { totalCount } }", "FILTER_INVALID")]
    [InlineData("{ ideas(first: 1) { nodes { painPoints(first: 101) { nodes { id } } } } }", "PAGE_INVALID")]
    public async Task what_no_list_can_answer_has_a_code(string query, string code) => (await ProductTeam.AnswerAsync(query)).ErrorCode().ShouldBe(code);

    [Fact]
    public async Task more_conditions_than_64_are_refused()
    {
        var conditions = string.Join(", ", Enumerable.Repeat("{dots: {eq: 1}}", 65));
        (await ProductTeam.AnswerAsync($"{{ ideas(where: {{or: [{conditions}]}}) {{ totalCount }} }}")).ErrorCode().ShouldBe("FILTER_TOO_LARGE");
    }

    [Fact]
    public async Task a_list_costs_one_statement_a_level_however_many_rows_it_has()
    {
        var statements = new ConcurrentBag<ActivityTraceId>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                // Opening a connection is an activity too, but no statement.
                if (activity.GetTagItem("db.query.text") is not null)
                {
                    statements.Add(activity.TraceId);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        async Task<int> CostAsync(string query)
        {
            var trace = ActivityTraceId.CreateRandom();
            await ProductTeam.Scenario(_ => _.Post.Url("/graphql").Json(new { query }).WithRequestHeader("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
            return statements.Count(id => id == trace);
        }

        var principal = await CostAsync("{ viewer { readsWholeBacklog } }");
        (await CostAsync("{ ideas { nodes { text } } }") - principal).ShouldBe(1);
        (await CostAsync("{ ideas { totalCount pageInfo { hasPreviousPage } nodes { text votes { sides { agree } } workshop { title } painPoints { totalCount nodes { text } } } } }") - principal).ShouldBe(4);
        await Other.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = Other.Divided, status = "DELIVERED", reason = "So that the changelog has something to say." }, "idea { id }");
        (await CostAsync("{ changelog { totalCount nodes { note supporterCount relief { n } reliefDue { totalCount } idea { text painPoints { nodes { text } } } } } }") - principal).ShouldBe(5);
    }

    private static string[] Strings(params string[] texts) => texts;

    [Fact]
    public async Task the_running_server_is_the_committed_file()
    {
        var printed = await ProductTeam.AskAsync(SchemaShape.IntrospectionQuery);
        var file = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "api/CoInnovation.Api/schema.graphql"), Canceled);

        var (server, committed) = (SchemaShape.OfIntrospection(printed.At("__schema")), SchemaShape.OfFile(file));
        server.Except(committed).ShouldBeEmpty();
        committed.Except(server).ShouldBeEmpty();
        SchemaShape.OfFile(file.Replace("readsWholeBacklog: Boolean!", "readsWholeBacklog: Boolean", StringComparison.Ordinal)).Except(server).ShouldHaveSingleItem();
    }
}

/// <summary>An Api in which two workshops were held, by people who do not know each other; a class fixture.</summary>
public sealed class TwoWorkshops(PostgresFixture postgres) : IAsyncLifetime
{
    public TestApi Api { get; } = new(postgres);

    public Guest ProductTeam { get; private set; } = null!;

    internal SampleWorkshop Mine { get; private set; } = null!;

    internal SampleWorkshop Other { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Api.InitializeAsync();
        (Mine, Other) = (await SampleWorkshop.HoldAsync(Api, "Quarterly"), await SampleWorkshop.HoldAsync(Api, "Somebody else's"));
        ProductTeam = await SampleWorkshop.ProductTeamAsync(Api);
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
