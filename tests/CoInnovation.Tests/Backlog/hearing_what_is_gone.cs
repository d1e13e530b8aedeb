using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog;

/// <summary>What leaves what somebody may see is told to them, and to nobody who could never see it. Each listener hears a later change, too: so silence is not merely slowness.</summary>
public sealed class hearing_what_is_gone(TestApi api) : IClassFixture<TestApi>
{
    private const string Changes = """
        subscription($where: BacklogChangeFilter, $after: String, $workshop: ID) {
          backlogChanged(where: $where, after: $after, workshopId: $workshop) {
            item { ... on Idea { id statusReason } ... on PainPoint { id statusReason } } removed { id kind } added
          }
        }
        """;

    [Fact]
    public async Task a_withdrawn_pain_point_is_gone_for_all_who_could_see_it_and_for_nobody_else()
    {
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Withdrawn live"), await SampleWorkshop.ProductTeamAsync(api));
        var pain = await BringUpAsync(workshop.Customer);
        await using var customer = await ListenAsync(workshop.Customer);
        await using var product = await ListenAsync(team);
        await using var vendor = await ListenAsync(workshop.Vendor);

        await workshop.Customer.SendAsync("withdrawPainPoint", new { painPointId = pain }, "painPoint { id }");
        (await NextAsync(customer)).ShouldBe(Gone(pain, "PAIN_POINT"));
        (await NextAsync(product)).ShouldBe(Gone(pain, "PAIN_POINT"));
        await workshop.Customer.SendAsync("bringBackPainPoint", new { painPointId = pain }, "painPoint { id }");
        await MoveAsync(workshop, "Control.");

        foreach (var seeing in (GraphSocket[])[customer, product])
        {
            (await NextAsync(seeing)).ShouldBe($$"""{"item":{"id":"{{pain}}","statusReason":null},"removed":null,"added":false}""");
            (await NextAsync(seeing)).ShouldContain("Control.");
        }

        (await NextAsync(vendor)).ShouldContain("Control.");
    }

    [Fact]
    public async Task whoever_was_away_is_told_what_they_knew_and_nothing_that_they_could_not_know()
    {
        var (workshop, team, foreign) = (await SampleWorkshop.HoldAsync(api, "Withdrawn unheard"), await SampleWorkshop.ProductTeamAsync(api), await SampleWorkshop.HoldAsync(api, "Joins later"));
        var (pain, later) = (await BringUpAsync(workshop.Customer), foreign.Vendor);
        var (customers, vendors, products, laters) = (await CursorAsync(workshop.Customer), await CursorAsync(workshop.Vendor), await CursorAsync(team), await CursorAsync(later));

        var passing = await BringUpAsync(workshop.Customer);
        foreach (var withdrawn in (Guid[])[passing, pain])
        {
            await workshop.Customer.SendAsync("withdrawPainPoint", new { painPointId = withdrawn }, "painPoint { id }");
        }

        var code = (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = workshop.Id })).At("workshop", "invitations", "joinCode").GetString();
        await later.JoinAsync("Lee", code: code, side: "CUSTOMER");
        await MoveAsync(workshop, "Control.");

        foreach (var (who, cursor) in (IEnumerable<(Guest, string)>)[(workshop.Customer, customers), (team, products)])
        {
            await using var back = await ListenAsync(who, new { after = cursor });
            (await NextAsync(back)).ShouldBe(Gone(pain, "PAIN_POINT"));
            (await NextAsync(back)).ShouldContain("Control.");
        }

        // The one never could see it, the other could not yet.
        foreach (var (who, cursor) in (IEnumerable<(Guest, string)>)[(workshop.Vendor, vendors), (later, laters)])
        {
            await using var back = await ListenAsync(who, new { after = cursor });
            (await NextAsync(back)).ShouldContain("Control.");
        }
    }

    [Fact]
    public async Task an_idea_that_is_not_shared_any_more_is_gone_for_those_with_whom_it_was()
    {
        var (mine, other, team) = (await SampleWorkshop.HoldAsync(api, "Unshared live"), await SampleWorkshop.HoldAsync(api, "Never shared with"), await SampleWorkshop.ProductTeamAsync(api));
        var idea = await ShareAsync(team, mine.Pain);
        var (mines, others) = (await CursorAsync(mine.Customer), await CursorAsync(other.Customer));
        await using var product = await ListenAsync(team);
        await using var sharing = await ListenAsync(mine.Customer);
        await using var only = await ListenAsync(mine.Customer, new { where = new { ideas = new { status = new { eq = "DELIVERED" } } } });
        await using var elsewhere = await ListenAsync(mine.Customer, new { where = new { painPoints = new { } } });
        await using var inWorkshop = await ListenAsync(mine.Customer, new { workshop = mine.Id });
        await using var one = await ListenAsync(mine.Customer, new { id = idea }, "subscription($id: ID!) { ideaChanged(id: $id) { idea { id } } }");
        await using var another = await ListenAsync(mine.Customer, new { id = mine.Favorite }, "subscription($id: ID!) { ideaChanged(id: $id) { idea { id } } }");
        await using var stranger = await ListenAsync(other.Customer);

        await team.SendAsync("unshareIdea", new { ideaId = idea }, "idea { id }");
        (await NextAsync(product)).ShouldBe($$"""{"item":{"id":"{{idea}}","statusReason":null},"removed":null,"added":false}""");
        await team.SendAsync("changeIdeaStatus", new { ideaId = idea, status = "SHORTLISTED", reason = "Among ourselves." }, "idea { id }");
        await MoveAsync(mine, "Control.");
        await MoveAsync(other, "Control.");
        await mine.Facilitator.SendAsync("changePainPointStatus", new { painPointId = mine.Pain, status = "UNDER_REVIEW", reason = "Its control." }, "painPoint { id }");

        (await NextAsync(sharing)).ShouldBe(Gone(idea, "IDEA"));
        (await NextAsync(sharing)).ShouldContain("Control.");
        (await NextAsync(only)).ShouldBe(Gone(idea, "IDEA"));
        (await NextAsync(elsewhere)).ShouldContain("Its control.");
        (await NextAsync(inWorkshop)).ShouldContain("Control.");
        (await NextAsync(stranger)).ShouldContain("Control.");
        (await one.NextAsync()).At("ideaChanged").ToString().ShouldBe("""{"idea":null}""");
        (await another.NextAsync()).At("ideaChanged", "idea", "id").GetGuid().ShouldBe(mine.Favorite);

        // Whoever was away learns nothing of what became of it since, and a stranger nothing at all.
        await using var back = await ListenAsync(mine.Customer, new { after = mines, where = new { ideas = new { status = new { eq = "DELIVERED" } } } });
        (await NextAsync(back)).ShouldBe(Gone(idea, "IDEA"));
        (await back.EndsWithoutEventsAsync()).ShouldBeTrue();
        await using var strangerBack = await ListenAsync(other.Customer, new { after = others });
        (await NextAsync(strangerBack)).ShouldContain("Control.");
    }

    [Fact]
    public async Task an_idea_is_gone_with_the_last_link_that_led_to_it()
    {
        var (mine, other, team) = (await SampleWorkshop.HoldAsync(api, "Linked twice"), await SampleWorkshop.HoldAsync(api, "Linked once"), await SampleWorkshop.ProductTeamAsync(api));
        var target = Guest.NewId();
        await team.SendAsync("submitPainPoint", new { painPointId = target, statement = "The same elsewhere", onBehalfOf = "Island Clinic" }, "painPoint { id }");
        var idea = await ShareAsync(team, mine.Pain, target);
        await team.SendAsync("mergeItem", new { itemId = mine.Pain, intoId = target, reason = "The same." }, "item { __typename }");
        await team.SendAsync("mergeItem", new { itemId = other.Pain, intoId = target, reason = "The same." }, "item { __typename }");
        var before = await CursorAsync(mine.Customer);
        await using var listener = await ListenAsync(mine.Customer, new { where = new { ideas = new { } } });
        await using var others = await ListenAsync(other.Customer, new { where = new { ideas = new { } } });

        await team.SendAsync("withdrawAnswer", new { ideaId = idea, painPointId = mine.Pain }, "idea { id }");
        (await NextAsync(listener)).ShouldContain($"\"item\":{{\"id\":\"{idea}\"");
        await team.SendAsync("unmergeItem", new { itemId = mine.Pain, reason = "Not the same." }, "item { __typename }");
        (await NextAsync(listener)).ShouldBe(Gone(idea, "IDEA"));
        await MoveAsync(other, "Control.");
        (await NextAsync(others)).ShouldContain($"\"item\":{{\"id\":\"{idea}\"");
        (await NextAsync(others)).ShouldContain("Control.");

        await using (var back = await ListenAsync(mine.Customer, new { after = before, where = new { ideas = new { } } }))
        {
            (await NextAsync(back)).ShouldBe(Gone(idea, "IDEA"));
        }

        // What is seen again is told as it is, and not that it was gone.
        await team.SendAsync("answerPainPoint", new { ideaId = idea, painPointId = mine.Pain }, "idea { id }");
        await using var again = await ListenAsync(mine.Customer, new { after = before, where = new { ideas = new { } } });
        (await NextAsync(again)).ShouldContain($"\"item\":{{\"id\":\"{idea}\"");
        (await again.EndsWithoutEventsAsync()).ShouldBeTrue();
    }

    private static string Gone(Guid id, string kind) => $$$"""{"item":null,"removed":{"id":"{{{id}}}","kind":"{{{kind}}}"},"added":false}""";

    private static async Task<string> NextAsync(GraphSocket socket) => (await socket.NextAsync()).At("backlogChanged").ToString();

    /// <summary>Where something was missed, its telling may come before the server's answer that it listens.</summary>
    private async Task<GraphSocket> ListenAsync(Guest who, object? variables = null, string query = Changes)
    {
        var socket = await GraphSocket.ConnectAsync(api, who);
        if (variables is not null && JsonSerializer.SerializeToElement(variables).TryGetProperty("after", out _))
        {
            await socket.SendAsync(new { id = "1", type = "subscribe", payload = new { query, variables } });
        }
        else
        {
            await socket.SubscribeAsync(query, variables);
        }

        return socket;
    }

    private static async Task<string> CursorAsync(Guest who) => (await who.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString()!;

    private static async Task<Guid> BringUpAsync(Guest customer)
    {
        var id = Guest.NewId();
        await customer.SendAsync("submitPainPoint", new { painPointId = id, statement = "Nobody is told" }, "painPoint { id }");
        return id;
    }

    private static async Task<Guid> ShareAsync(Guest team, params Guid[] painPointIds)
    {
        var id = Guest.NewId();
        await team.SendAsync("submitIdea", new { ideaId = id, text = "Tell them", painPointIds }, "idea { id }");
        await team.SendAsync("shareIdea", new { ideaId = id }, "idea { id }");
        return id;
    }

    private static Task<JsonElement> MoveAsync(SampleWorkshop workshop, string reason) =>
        workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "UNDER_REVIEW", reason }, "idea { id }");
}
