using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>Groups and months: whatever is counted is counted over what the caller may see, and comes to the same as the list counted by hand.</summary>
public sealed class counting_the_backlog(TwoWorkshops held) : IClassFixture<TwoWorkshops>
{
    private static readonly string[] Both = ["billing", "paper"];
    private static readonly string[] One = ["billing"];
    private static readonly string[] Either = ["paper", "nothing"];

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task groups_are_the_list_counted_by_what_its_items_have_in_common()
    {
        await held.Mine.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = held.Mine.Divided, status = "DECLINED", reason = "No." }, "idea { id }");
        var list = (await held.ProductTeam.AskAsync("{ ideas(first: 100) { nodes { status side theme organization { name } keptAt votes { consensus dots } } } }")).At("ideas", "nodes");

        var groups = (await held.ProductTeam.AskAsync(
            """
            { ideaGroups(by: [STATUS, ORGANIZATION, MONTH]) { status side theme month organization { name } workshop { id } count dots { sum } consensus { count sum average min max } } }
            """)).At("ideaGroups");

        var expected = list.EnumerateArray()
            .GroupBy(idea => (Status: idea.At("status").GetString(), Organization: idea.At("organization", "name").GetString(), Month: idea.At("keptAt").GetString()![..7] + "-01"))
            .Select(group => (group.Key, Count: group.Count(), Consensus: group.Select(idea => idea.At("votes", "consensus")).Where(value => value.ValueKind == JsonValueKind.Number).Sum(value => value.GetDouble())))
            .OrderBy(group => group.ToString(), StringComparer.Ordinal);
        groups.EnumerateArray()
            .Select(group => (
                Key: (Status: group.At("status").GetString(), Organization: group.At("organization", "name").GetString(), Month: group.At("month").GetString()!),
                Count: group.At("count").GetInt32(),
                Consensus: group.At("consensus", "sum").ValueKind == JsonValueKind.Null ? 0 : group.At("consensus", "sum").GetDouble()))
            .OrderBy(group => group.ToString(), StringComparer.Ordinal)
            .ShouldBe(expected);
        foreach (var group in groups.EnumerateArray())
        {
            (group.At("side").ValueKind, group.At("theme").ValueKind, group.At("workshop").ValueKind).ShouldBe((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null));
            (group.At("consensus", "average").GetDouble() * group.At("consensus", "count").GetInt32()).ShouldBe(group.At("consensus", "sum").GetDouble(), 1e-9);
        }
    }

    [Fact]
    public async Task owners_and_releases_make_groups_whatever_the_case()
    {
        await held.Mine.Facilitator.SendAsync("assignOwner", new { itemId = held.Mine.Favorite, owner = "Zoë" }, "item { __typename }");
        await held.Mine.Facilitator.SendAsync("assignOwner", new { itemId = held.Mine.Divided, owner = "zoe" }, "item { __typename }");
        await held.Mine.Facilitator.SendAsync("assignOwner", new { itemId = held.Mine.Pain, owner = "Zoë" }, "item { __typename }");
        await held.Mine.Facilitator.SendAsync("planRelease", new { ideaId = held.Mine.Favorite, release = "2027.1" }, "idea { id }");

        var groups = await held.Mine.Facilitator.AskAsync("{ owners: ideaGroups(by: [OWNER]) { owner count } releases: ideaGroups(by: [RELEASE, OWNER]) { release owner count } pains: painPointGroups(by: [OWNER]) { owner count } }");
        groups.At("owners").ToString().ShouldBe("""[{"owner":"Zoë","count":2}]""");
        groups.At("releases").EnumerateArray().Select(group => (group.At("release").GetString(), group.At("count").GetInt32())).ShouldBe([("2027.1", 1), (null, 1)]);
        groups.At("pains").EnumerateArray().Select(group => (group.At("owner").GetString(), group.At("count").GetInt32())).ShouldBe([("Zoë", 1), (null, 2)]);
        (await held.ProductTeam.AnswerAsync("{ painPointGroups(by: [RELEASE]) { count } }")).ErrorCode().ShouldBe("GROUPING_INVALID");
    }

    [Fact]
    public async Task without_keys_all_is_one_group_even_if_it_is_empty()
    {
        const string Query = "query($where: IdeaFilter) { ideaGroups(where: $where) { count consensus { count sum average } } }";

        (await held.ProductTeam.AskAsync(Query, new { where = new { text = new { contains = "invoice" } } })).At("ideaGroups", 0, "count").GetInt32().ShouldBe(4);
        (await held.ProductTeam.AskAsync(Query, new { where = new { text = new { eq = "nothing" } } })).At("ideaGroups").ToString()
            .ShouldBe("""[{"count":0,"consensus":{"count":0,"sum":null,"average":null}}]""");
    }

    [Fact]
    public async Task nobody_counts_what_they_may_not_see()
    {
        const string Query = "{ ideaGroups(by: [WORKSHOP]) { workshop { title } count } painPointGroups { count } ideaVotesByMonth { agree disagree } }";

        var mine = await held.Mine.Customer.AskAsync(Query);
        var all = await held.ProductTeam.AskAsync(Query);

        mine.At("ideaGroups").ToString().ShouldBe("""[{"workshop":{"title":"Quarterly"},"count":2}]""");
        mine.At("painPointGroups", 0, "count").GetInt32().ShouldBe(3);
        all.At("ideaGroups").EnumerateArray().Sum(group => group.At("count").GetInt32()).ShouldBe(4);
        mine.At("ideaVotesByMonth").ToString().ShouldBe("""[{"agree":3,"disagree":1}]""");
        all.At("ideaVotesByMonth").EnumerateArray().Sum(month => month.At("agree").GetInt32()).ShouldBe(6);
    }

    [Fact]
    public async Task votes_stand_in_the_month_in_which_their_round_was_closed()
    {
        var idea = (await held.ProductTeam.AskAsync(
            "query($id: ID!) { idea(id: $id) { keptAt votes { sides { agree disagree pass } byMonth { month agree disagree pass seen dots } } } }", new { id = held.Mine.Divided })).At("idea");

        // The rounds were closed before the cards were kept, minutes ago: this month, or the last one at midnight.
        var month = idea.At("votes", "byMonth").EnumerateArray().Single();
        DateOnly.Parse(month.At("month").GetString()!, null).ShouldBeInRange(
            DateOnly.FromDateTime(idea.At("keptAt").GetDateTimeOffset().UtcDateTime.AddDays(-31)), DateOnly.FromDateTime(idea.At("keptAt").GetDateTimeOffset().UtcDateTime));
        month.At("month").GetString()!.ShouldEndWith("-01");
        (month.At("agree").GetInt32(), month.At("disagree").GetInt32(), month.At("pass").GetInt32(), month.At("seen").GetInt32(), month.At("dots").GetInt32()).ShouldBe((1, 1, 0, 2, 0));
    }

    [Fact]
    public async Task lists_of_links_are_asked_for_some_none_all_and_any()
    {
        async Task<string?[]> IdeasAsync(object painPointIds) =>
            [.. (await held.Mine.Customer.AskAsync("query($where: IdeaFilter) { ideas(where: $where, order: [{text: ASC}]) { nodes { text } } }", new { where = new { painPointIds } }))
                .At("ideas", "nodes").Texts("text")];

        string[] all = ["No invoices at all", "One invoice a month"];
        (await IdeasAsync(new { some = new { eq = held.Mine.Pain } })).ShouldBe(all);
        (await IdeasAsync(new { some = new { eq = held.Other.Pain } })).ShouldBeEmpty();
        (await IdeasAsync(new { none = new { @in = new[] { held.Mine.Pain } } })).ShouldBeEmpty();
        (await IdeasAsync(new { all = new { eq = held.Mine.Pain } })).ShouldBe(all);
        (await IdeasAsync(new { any = true, none = new { eq = held.Other.Pain } })).ShouldBe(all);
        (await IdeasAsync(new { any = false })).ShouldBeEmpty();
        (await held.Mine.Customer.AskAsync("{ painPoints(where: {ideaIds: {any: false}}, order: [{text: ASC}]) { nodes { text } } }")).At("painPoints", "nodes").Texts("text")
            .ShouldBe(["Nobody answers on Fridays", "Réunions sans fin"]);
        (await held.Mine.Customer.AskAsync("{ ideas(where: {not: {text: {startsWith: \"one\"}}}) { nodes { text } } }")).At("ideas", "nodes").Texts("text").ShouldBe(["No invoices at all"]);
    }

    [Fact]
    public async Task tags_are_asked_for_and_counted_like_any_list()
    {
        await held.Mine.Facilitator.SendAsync("tagItem", new { itemId = held.Mine.Favorite, add = Both }, "item { __typename }");
        await held.Mine.Facilitator.SendAsync("tagItem", new { itemId = held.Mine.Divided, add = One }, "item { __typename }");
        async Task<int> CountAsync(object tags) => (await held.Mine.Customer.AskAsync(
            "query($where: IdeaFilter) { ideas(where: $where) { totalCount } }", new { where = new { tags } })).At("ideas", "totalCount").GetInt32();

        (await CountAsync(new { some = new { eq = "billing" } })).ShouldBe(2);
        (await CountAsync(new { some = new { @in = Either } })).ShouldBe(1);
        (await CountAsync(new { some = new { startsWith = "PAP" } })).ShouldBe(1);
        (await CountAsync(new { some = new { startsWith = "bill", neq = "billing" } })).ShouldBe(0);
        (await CountAsync(new { all = new { eq = "billing" } })).ShouldBe(1);
        (await CountAsync(new { none = new { eq = "paper" } })).ShouldBe(1);
        (await CountAsync(new { any = false })).ShouldBe(0);
        (await held.Mine.Customer.AskAsync("{ ideaGroups(by: [TAG]) { tag count } }")).At("ideaGroups").ToString().ShouldBe("""[{"tag":"billing","count":2},{"tag":"paper","count":1}]""");
    }

    [Fact]
    public async Task more_than_a_thousand_groups_are_refused_and_a_thousand_are_not()
    {
        await using var dataSource = NpgsqlDataSource.Create(held.Api.Services.GetRequiredService<Database>().Owner.ConnectionString);
        async Task AddAsync(int themes)
        {
            await using var command = dataSource.CreateCommand("""
                insert into read.ideas (tenant, id, workshop_id, theme, theme_folded, text, text_folded, status, kept_at, dots)
                select 'default', gen_random_uuid(), '00000000-0000-4000-8000-0000000000aa', 'T' || n, 't' || n, 'many themes', 'many themes', 'NEW', now(), 0 from generate_series(1, $1) as n
                """);
            command.Parameters.Add(new NpgsqlParameter { Value = themes });
            await command.ExecuteNonQueryAsync(Canceled);
        }

        const string Query = "{ ideaGroups(by: [THEME], where: {text: {eq: \"many themes\"}}) { theme count } }";
        try
        {
            await AddAsync(GroupQuery.MaxGroups);
            (await held.ProductTeam.AskAsync(Query)).At("ideaGroups").GetArrayLength().ShouldBe(GroupQuery.MaxGroups);
            await AddAsync(GroupQuery.MaxGroups + 1);
            (await held.ProductTeam.AnswerAsync(Query)).ErrorCode().ShouldBe("GROUPS_TOO_MANY");
        }
        finally
        {
            await using var remove = dataSource.CreateCommand("delete from read.ideas where text = 'many themes'");
            await remove.ExecuteNonQueryAsync(Canceled);
        }

        (await held.ProductTeam.AnswerAsync("{ ideaGroups(by: [STATUS, SIDE, THEME, MONTH]) { count } }")).ErrorCode().ShouldBe("GROUPS_TOO_MANY");
    }

    [Fact]
    public async Task a_list_is_counted_only_for_those_who_ask()
    {
        var texts = new ConcurrentBag<(ActivityTraceId Trace, string Text)>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("db.query.text") is string text)
                {
                    texts.Add((activity.TraceId, text));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        async Task<int> CountsAsync(string query)
        {
            var trace = ActivityTraceId.CreateRandom();
            await held.ProductTeam.Scenario(_ => _.Post.Url("/graphql").Json(new { query }).WithRequestHeader("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
            return texts.Count(one => one.Trace == trace && one.Text.Contains("count(*)", StringComparison.Ordinal));
        }

        (await CountsAsync("{ ideas { nodes { text } pageInfo { hasNextPage hasPreviousPage } } }")).ShouldBe(0);
        (await CountsAsync("query($all: Boolean = false) { ideas { totalCount @include(if: $all) nodes { text } } }")).ShouldBe(0);
        (await CountsAsync("{ ideas { totalCount } }")).ShouldBe(1);
        (await CountsAsync("{ ideaGroups(by: [STATUS]) { status organization { name } count } }")).ShouldBe(1);
    }
}
