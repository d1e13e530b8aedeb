using System.Text.Json;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Ideas;

public sealed class when_sharing_an_idea
{
    private static readonly Idea Own = Idea.Unknown.Apply(new IdeaSubmitted(SampleItem.Id, Sealed.Of(SampleItem.Id, "Ours"), Side.Vendor, null, null, null, null, [], null, SampleItem.Now));

    [Fact]
    public void it_is_shared_once()
    {
        var events = Share(Own);
        events.ShouldBe([new IdeaShared(SampleItem.Now)]);
        Share(Own.Fold(events[0])).ShouldBeEmpty();
    }

    [Fact]
    public void what_others_brought_up_is_not_the_product_teams_to_share()
    {
        Should.Throw<RuleViolationException>(() => Share(new SampleIdea().State)).Code.ShouldBe("NOT_SHAREABLE");
        var customers = Idea.Unknown.Apply(new IdeaSubmitted(SampleItem.Id, Sealed.Of(SampleItem.Id, "Theirs"), Side.Customer, Room.Id("Customer"), null, null, null, [], null, SampleItem.Now));
        Should.Throw<RuleViolationException>(() => Share(customers)).Code.ShouldBe("NOT_SHAREABLE");
        Should.Throw<NotFoundException>(() => Share(Idea.Unknown)).Code.ShouldBe("ITEM_NOT_FOUND");
    }

    [Fact]
    public void a_delivery_shares_it_by_an_event_of_its_own()
    {
        Move(Own, IdeaStatus.InProgress).ShouldHaveSingleItem();
        var events = Move(Own, IdeaStatus.Delivered);
        events.Select(one => one.GetType()).ShouldBe([typeof(IdeaStatusChanged), typeof(IdeaShared)]);
        Move(events.Aggregate(Own, (idea, happened) => idea.Fold(happened)), IdeaStatus.Confirmed).ShouldHaveSingleItem();
        Move(new SampleIdea().State, IdeaStatus.Delivered).ShouldHaveSingleItem();
    }

    private static List<object> Share(Idea idea) =>
        [.. ShareIdea.Decide(new ShareIdea(Room.Id("command"), SampleItem.Id), idea, SampleItem.ByTheProductTeam).Events.Select(one => one.Data)];

    private static List<object> Move(Idea idea, IdeaStatus status) =>
        [.. ChangeIdeaStatus.Decide(new ChangeIdeaStatus(Room.Id("command"), SampleItem.Id, status, "So."), idea, SampleItem.ByTheProductTeam).Events.Select(one => one.Data)];
}

/// <summary>Every way to an idea that the product team brought up between workshops, for a customer whose pain point it answers and for one whom it is none of the business of.</summary>
public sealed class when_an_idea_is_shared(TestApi api) : IClassFixture<TestApi>
{
    private const string Text = "Zebra crossings for invoices";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task those_whose_pain_it_answers_see_it_everywhere_and_nobody_else_does()
    {
        var (mine, other, team) = (await SampleWorkshop.HoldAsync(api, "Helped"), await SampleWorkshop.HoldAsync(api, "Not helped"), await SampleWorkshop.ProductTeamAsync(api));
        var idea = await SubmitAsync(team, mine.Pain);
        await WriteAsync(team, idea, "Among ourselves");
        (await WaysAsync(mine.Customer, mine.Pain, idea)).ShouldBe(0);

        await team.SendAsync("shareIdea", new { ideaId = idea }, "idea { sharedAt }");
        await WriteAsync(team, idea, "For everybody");

        // Every way but the changelog and its feed: it is not delivered yet.
        (await WaysAsync(mine.Customer, mine.Pain, idea)).ShouldBe(Ways - Delivered);
        (await WaysAsync(other.Customer, other.Pain, idea)).ShouldBe(0);
        (await WaysAsync(team, mine.Pain, idea)).ShouldBe(Ways - Delivered);

        var seen = (await mine.Customer.AskAsync("query($id: ID!) { idea(id: $id) { sharedAt commentCount comments { totalCount nodes { text } } timeline { nodes { what } } } }", new { id = idea })).At("idea");
        seen.At("comments", "nodes").Texts("text").ShouldBe(["For everybody"]);
        (seen.At("comments", "totalCount").GetInt32(), seen.At("commentCount").GetInt32()).ShouldBe((1, 1));
        seen.At("timeline", "nodes").Texts("what").ShouldBe(["SUBMITTED", "SHARED", "COMMENTED"]);
        (await team.AskAsync("query($id: ID!) { idea(id: $id) { timeline { nodes { what } } } }", new { id = idea })).At("idea", "timeline", "nodes").Texts("what")
            .ShouldBe(["SUBMITTED", "COMMENTED", "SHARED", "COMMENTED"]);
        (await mine.Customer.RefusedAsync("writeComment", new { itemId = idea, commentId = Guest.NewId(), text = "May I?" }, "item { __typename }")).ShouldBe("ITEM_NOT_FOUND");

        await team.SendAsync("changeIdeaStatus", new { ideaId = idea, status = "DELIVERED", reason = "It is live." }, "idea { id }");
        (await WaysAsync(mine.Customer, mine.Pain, idea)).ShouldBe(Ways);
        (await WaysAsync(other.Customer, other.Pain, idea)).ShouldBe(0);

        await team.SendAsync("withdrawAnswer", new { ideaId = idea, painPointId = mine.Pain }, "idea { id }");
        (await WaysAsync(mine.Customer, mine.Pain, idea)).ShouldBe(0);
        (await WaysAsync(team, other.Pain, idea)).ShouldBe(Ways - 1);
    }

    [Fact]
    public async Task a_delivery_tells_those_whom_it_asks_what_it_is()
    {
        var (mine, team) = (await SampleWorkshop.HoldAsync(api, "Asked"), await SampleWorkshop.ProductTeamAsync(api));
        var idea = await SubmitAsync(team, mine.Pain);

        await team.SendAsync("changeIdeaStatus", new { ideaId = idea, status = "DELIVERED", reason = "It is live." }, "idea { id }");

        await Wait.UntilAsync(async () => (await mine.Customer.AskAsync("{ reliefDue { totalCount } }")).At("reliefDue", "totalCount").GetInt32() == 1);
        var due = (await mine.Customer.AskAsync("{ changelog { nodes { idea { text } reliefDue { nodes { id } } } } }")).At("changelog", "nodes", 0);
        (due.At("idea", "text").GetString(), due.At("reliefDue", "nodes", 0, "id").GetGuid()).ShouldBe((Text, mine.Pain));
    }

    [Fact]
    public async Task what_a_pain_point_was_merged_into_leads_to_it_too()
    {
        var (mine, team) = (await SampleWorkshop.HoldAsync(api, "Merged"), await SampleWorkshop.ProductTeamAsync(api));
        var target = Guest.NewId();
        await team.SendAsync("submitPainPoint", new { painPointId = target, statement = "The same elsewhere", onBehalfOf = "Island Clinic" }, "painPoint { id }");
        var idea = await SubmitAsync(team, target);
        await team.SendAsync("shareIdea", new { ideaId = idea }, "idea { id }");
        (await IsSeenAsync(mine.Customer, idea)).ShouldBeFalse();

        await team.SendAsync("mergeItem", new { itemId = mine.Pain, intoId = target, reason = "The same." }, "item { __typename }");
        (await IsSeenAsync(mine.Customer, idea)).ShouldBeTrue();
        (await IsSeenAsync(mine.Customer, target)).ShouldBeFalse();

        await team.SendAsync("unmergeItem", new { itemId = mine.Pain, reason = "Not the same." }, "item { __typename }");
        (await IsSeenAsync(mine.Customer, idea)).ShouldBeFalse();
    }

    [Fact]
    public async Task only_those_hear_of_its_changes_live_or_later()
    {
        var (mine, other, team) = (await SampleWorkshop.HoldAsync(api, "Live"), await SampleWorkshop.HoldAsync(api, "Not live"), await SampleWorkshop.ProductTeamAsync(api));
        var idea = await SubmitAsync(team, mine.Pain);
        var cursor = (await mine.Customer.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString();
        const string Changes = "subscription($after: String) { backlogChanged(after: $after, where: {ideas: {}}) { item { ... on Idea { id sharedAt statusReason } } } }";
        await using var mines = await GraphSocket.ConnectAsync(api, mine.Customer);
        await using var others = await GraphSocket.ConnectAsync(api, other.Customer);
        await mines.SubscribeAsync(Changes);
        await others.SubscribeAsync(Changes);

        await MoveAsync("Unseen.");
        await team.SendAsync("shareIdea", new { ideaId = idea }, "idea { id }");
        await MoveAsync("Seen.");
        var shared = (await mines.NextAsync()).At("backlogChanged", "item");
        (shared.At("id").GetGuid(), shared.At("sharedAt").ValueKind).ShouldBe((idea, JsonValueKind.String));
        (await mines.NextAsync()).At("backlogChanged", "item", "statusReason").GetString().ShouldBe("Seen.");
        (await others.EndsWithoutEventsAsync()).ShouldBeTrue();

        await using var later = await GraphSocket.ConnectAsync(api, mine.Customer);
        await later.SubscribeAsync(Changes, new { after = cursor });
        (await later.NextAsync()).At("backlogChanged", "item", "id").GetGuid().ShouldBe(idea);
        await using var stranger = await GraphSocket.ConnectAsync(api, other.Customer);
        await stranger.SubscribeAsync(Changes, new { after = cursor });
        (await stranger.EndsWithoutEventsAsync()).ShouldBeTrue();

        Task<JsonElement> MoveAsync(string reason) => team.SendAsync("changeIdeaStatus", new { ideaId = idea, status = "UNDER_REVIEW", reason }, "idea { id }");
    }

    [Fact]
    public async Task no_number_filter_or_order_tells_of_what_was_said_before_the_sharing()
    {
        var (mine, team) = (await SampleWorkshop.HoldAsync(api, "Counted"), await SampleWorkshop.ProductTeamAsync(api));
        var (talkedOver, fresh) = (await SubmitAsync(team, mine.Pain, "Talked over"), await SubmitAsync(team, mine.Pain, "Fresh"));
        foreach (var text in (string[])["One", "Two", "Three"])
        {
            await WriteAsync(team, talkedOver, text);
        }

        await team.SendAsync("shareIdea", new { ideaId = talkedOver }, "idea { id }");
        await team.SendAsync("shareIdea", new { ideaId = fresh }, "idea { id }");
        var heard = await WriteAsync(team, fresh, "Heard");

        (await OrderedAsync(mine.Customer)).ShouldBe([(fresh, 1), (talkedOver, 0)]);
        (await OrderedAsync(team)).ShouldBe([(talkedOver, 3), (fresh, 1)]);
        (await ManyAsync(mine.Customer, 1)).ShouldBe(1);
        (await ManyAsync(mine.Customer, 2)).ShouldBe(0);
        (await ManyAsync(team, 2)).ShouldBe(1);

        await team.SendAsync("withdrawComment", new { itemId = fresh, commentId = heard }, "item { __typename }");
        (await ManyAsync(mine.Customer, 1)).ShouldBe(0);

        async Task<IEnumerable<(Guid, int)>> OrderedAsync(Guest who) =>
            (await who.AskAsync("query($ids: [ID!]) { ideas(where: {id: {in: $ids}}, order: [{commentCount: DESC}]) { nodes { id commentCount } } }", new { ids = (Guid[])[talkedOver, fresh] }))
                .At("ideas", "nodes").EnumerateArray().Select(idea => (idea.At("id").GetGuid(), idea.At("commentCount").GetInt32()));

        async Task<int> ManyAsync(Guest who, int least) =>
            (await who.AskAsync("query($ids: [ID!], $least: Int) { ideas(where: {id: {in: $ids}, commentCount: {gte: $least}}) { totalCount } }", new { ids = (Guid[])[talkedOver, fresh], least }))
                .At("ideas", "totalCount").GetInt32();
    }

    private const int Ways = 10;
    private const int Delivered = 2;

    /// <summary>In how many ways somebody finds the idea, all of them tried.</summary>
    private async Task<int> WaysAsync(Guest who, Guid painPointId, Guid idea)
    {
        var answer = await who.AskAsync(
            """
            query($id: ID!, $pain: ID!, $text: String!) {
              idea(id: $id) { id }
              node(id: $id) { ... on Idea { id } }
              ideas(where: {id: {eq: $id}}) { totalCount nodes { id } }
              ideaGroups(by: [], where: {id: {eq: $id}}) { count }
              search(text: $text) { nodes { ... on Idea { id } } }
              similarIdeas(text: $text) { idea { id } }
              painPoint(id: $pain) { ideas { nodes { id } } }
              changelog(where: {ideaId: {eq: $id}}) { nodes { idea { id } } }
            }
            """,
            new { id = idea, pain = painPointId, text = Text });
        var export = await who.Scenario(_ => _.Get.Url("/export/ideas.json"));
        using var feed = await api.Server.CreateClient().GetAsync($"/changelog.atom?token={(await Bearer.OfAsync(api, who, "BACKLOG_READ")).Secret}", Canceled);
        string[] found = ["idea", "node", "ideas", "search", "similarIdeas", "painPoint", "changelog"];
        answer.At("ideas", "totalCount").GetInt32().ShouldBe(answer.At("ideas", "nodes").GetArrayLength());
        return found.Count(name => answer.At(name).ToString().Contains(idea.ToString(), StringComparison.Ordinal))
            + answer.At("ideaGroups", 0, "count").GetInt32()
            + (export.Contains(idea.ToString(), StringComparison.Ordinal) ? 1 : 0)
            + ((await feed.Content.ReadAsStringAsync(Canceled)).Contains(idea.ToString(), StringComparison.Ordinal) ? 1 : 0);
    }

    private static async Task<bool> IsSeenAsync(Guest who, Guid id) =>
        (await who.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).At("node").ValueKind == JsonValueKind.Object;

    private static async Task<Guid> SubmitAsync(Guest team, Guid painPointId, string text = Text)
    {
        var idea = Guest.NewId();
        await team.SendAsync("submitIdea", new { ideaId = idea, text, painPointIds = (Guid[])[painPointId] }, "idea { id }");
        return idea;
    }

    private static async Task<Guid> WriteAsync(Guest who, Guid itemId, string text)
    {
        var commentId = Guest.NewId();
        await who.SendAsync("writeComment", new { itemId, commentId, text }, "item { __typename }");
        return commentId;
    }
}
