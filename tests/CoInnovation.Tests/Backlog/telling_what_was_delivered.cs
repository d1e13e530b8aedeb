using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog;

/// <summary>The changelog: what was delivered, why it mattered, and whether it helped.</summary>
public sealed class telling_what_was_delivered(TestApi api) : IClassFixture<TestApi>
{
    private const string Changelog = """
        query($first: Int = 20, $after: String, $where: ChangelogFilter) {
          changelog(first: $first, after: $after, where: $where) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes {
              id deliveredAt note confirmedAt confirmation changedAt supporterCount relief { value n solved partly no } reliefDue { totalCount nodes { id } }
              idea { id text release status painPoints { totalCount nodes { id } } }
            }
          }
        }
        """;

    [Fact]
    public async Task an_entry_says_what_was_delivered_in_which_release_and_why_it_mattered()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Told");
        (await ReadAsync(workshop.Customer)).At("totalCount").GetInt32().ShouldBe(0);
        await workshop.Facilitator.SendAsync("planRelease", new { ideaId = workshop.Favorite, release = "2027.1" }, "idea { id }");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5 }, "item { __typename }");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Favorite }, "item { __typename }");
        await workshop.Vendor.SendAsync("supportItem", new { itemId = workshop.Favorite }, "item { __typename }");

        await MoveAsync(workshop, workshop.Divided, "IN_PROGRESS", "Soon.");
        await DeliverAsync(workshop, workshop.Favorite, "It runs since Monday.");

        var changelog = await ReadAsync(workshop.Customer);
        changelog.At("totalCount").GetInt32().ShouldBe(1);
        var entry = changelog.At("nodes", 0);
        entry.At("idea").ToString().ShouldBe($$$"""
            {"id":"{{{workshop.Favorite}}}","text":"One invoice a month","release":"2027.1","status":"DELIVERED","painPoints":{"totalCount":1,"nodes":[{"id":"{{{workshop.Pain}}}"}]}}
            """);
        (entry.At("note").GetString(), entry.At("confirmedAt").ValueKind, entry.At("changedAt").GetString()).ShouldBe(("It runs since Monday.", JsonValueKind.Null, entry.At("deliveredAt").GetString()));

        // Two people: who supports both the idea and the pain point counts once.
        entry.At("supporterCount").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task what_is_taken_back_leaves_it_and_a_second_delivery_is_another_entry()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Taken back");
        await DeliverAsync(workshop, workshop.Favorite, "There it is.");
        var first = (await ReadAsync(workshop.Vendor)).At("nodes", 0, "id").GetString();

        await MoveAsync(workshop, workshop.Favorite, "IN_PROGRESS", "It was not.");
        (await ReadAsync(workshop.Vendor)).At("totalCount").GetInt32().ShouldBe(0);

        await DeliverAsync(workshop, workshop.Favorite, "Now it is.");
        var again = (await ReadAsync(workshop.Vendor)).At("nodes", 0);
        again.At("note").GetString().ShouldBe("Now it is.");
        again.At("id").GetString().ShouldNotBe(first);
    }

    [Fact]
    public async Task a_note_said_anew_and_a_confirmation_move_nothing()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Confirmed");
        await DeliverAsync(workshop, workshop.Favorite, "It is live.");
        await DeliverAsync(workshop, workshop.Divided, "This too.");
        var before = (await ReadAsync(workshop.Customer)).At("nodes", 1);

        await MoveAsync(workshop, workshop.Favorite, "DELIVERED", "It is live for everybody.");
        await MoveAsync(workshop, workshop.Favorite, "CONFIRMED", "We use it every day.");
        var confirmed = (await ReadAsync(workshop.Customer)).At("nodes", 1);
        (Of(confirmed, "id"), Of(confirmed, "deliveredAt"), Of(confirmed, "note"), Of(confirmed, "confirmation"))
            .ShouldBe((Of(before, "id"), Of(before, "deliveredAt"), "It is live for everybody.", "We use it every day."));
        Of(confirmed, "changedAt").ShouldBe(Of(confirmed, "confirmedAt"));
        (await TotalAsync(workshop.Customer, new { confirmed = new { eq = true } })).ShouldBe(1);

        await MoveAsync(workshop, workshop.Favorite, "DELIVERED", "Confirmed too early.");
        var open = (await ReadAsync(workshop.Customer)).At("nodes", 1);
        (Of(open, "id"), Of(open, "note"), Of(open, "confirmation"), Of(open, "confirmedAt")).ShouldBe((Of(before, "id"), "It is live for everybody.", null, null));
        (await TotalAsync(workshop.Customer, new { confirmed = new { eq = true } })).ShouldBe(0);
    }

    [Fact]
    public async Task what_is_confirmed_at_once_was_delivered()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "At once");
        await MoveAsync(workshop, workshop.Favorite, "CONFIRMED", "It has worked all along.");

        var entry = (await ReadAsync(workshop.Customer)).At("nodes", 0);
        (Of(entry, "note"), Of(entry, "confirmation"), Of(entry, "deliveredAt")).ShouldBe((null, "It has worked all along.", Of(entry, "confirmedAt")));
    }

    [Fact]
    public async Task what_becomes_part_of_another_idea_is_away_until_it_is_taken_out()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Merged");
        await DeliverAsync(workshop, workshop.Favorite, "It is live.");
        await Wait.UntilAsync(async () => (await ReadAsync(workshop.Customer)).At("nodes", 0, "reliefDue", "totalCount").GetInt32() == 1);
        var before = (await ReadAsync(workshop.Customer)).At("nodes", 0).ToString();

        await workshop.Facilitator.SendAsync("mergeItem", new { itemId = workshop.Favorite, intoId = workshop.Divided, reason = "The same." }, "item { __typename }");
        (await ReadAsync(workshop.Customer)).At("totalCount").GetInt32().ShouldBe(0);

        await workshop.Facilitator.SendAsync("unmergeItem", new { itemId = workshop.Favorite, reason = "Not the same." }, "item { __typename }");
        (await ReadAsync(workshop.Customer)).At("nodes", 0).ToString().ShouldBe(before);
    }

    [Fact]
    public async Task relief_says_how_many_it_is_made_of_and_whom_it_still_asks()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Relieved");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5 }, "item { __typename }");
        await DeliverAsync(workshop, workshop.Favorite, "It is live.");
        await Wait.UntilAsync(async () => (await ReadAsync(workshop.Customer)).At("nodes", 0, "reliefDue", "totalCount").GetInt32() == 1);

        var due = (await ReadAsync(workshop.Customer)).At("nodes", 0);
        due.At("reliefDue", "nodes", 0, "id").GetGuid().ShouldBe(workshop.Pain);
        due.At("relief").ToString().ShouldBe("""{"value":null,"n":0,"solved":0,"partly":0,"no":0}""");
        (await ReadAsync(workshop.Vendor)).At("nodes", 0, "reliefDue", "totalCount").GetInt32().ShouldBe(0);

        await workshop.Customer.SendAsync("answerReliefCheck", new { painPointId = workshop.Pain, relief = "PARTLY", severityNow = 2 }, "painPoint { id }");
        var answered = (await ReadAsync(workshop.Vendor)).At("nodes", 0);
        answered.At("relief").ToString().ShouldBe("""{"value":3,"n":1,"solved":0,"partly":1,"no":0}""");
        (await ReadAsync(workshop.Customer)).At("nodes", 0, "reliefDue", "totalCount").GetInt32().ShouldBe(0);
    }

    /// <summary>An idea of one customer's workshop also answers the pain point of another customer.</summary>
    [Fact]
    public async Task of_what_one_may_not_see_nothing_is_named_and_nothing_counted()
    {
        var (mine, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Theirs"));
        var team = await SampleWorkshop.ProductTeamAsync(api);
        await team.SendAsync("answerPainPoint", new { ideaId = mine.Favorite, painPointId = other.Pain }, "idea { id }");
        await other.Customer.SendAsync("supportItem", new { itemId = other.Pain, severity = 4 }, "item { __typename }");
        await DeliverAsync(mine, mine.Favorite, "It is live.");
        await Wait.UntilAsync(async () => (await other.Customer.AskAsync("{ reliefDue { totalCount } }")).At("reliefDue", "totalCount").GetInt32() == 1);
        await other.Customer.SendAsync("answerReliefCheck", new { painPointId = other.Pain, relief = "SOLVED", severityNow = 1 }, "painPoint { id }");

        var entry = (await ReadAsync(mine.Customer)).At("nodes", 0);
        entry.At("idea", "painPoints", "nodes").Texts("id").ShouldBe([mine.Pain.ToString()]);
        (entry.At("idea", "painPoints", "totalCount").GetInt32(), entry.At("supporterCount").GetInt32(), entry.At("relief", "n").GetInt32(), entry.At("relief", "solved").GetInt32()).ShouldBe((1, 0, 0, 0));
        (await TotalAsync(other.Customer, null)).ShouldBe(0);
        (await TotalAsync(api.Guest(), null, refused: true)).ShouldBe(-1);

        // The same entry for the product team, which sees both: nothing was empty by accident.
        var whole = (await ReadAsync(team, new { ideaId = new { eq = mine.Favorite } })).At("nodes", 0);
        whole.At("idea", "painPoints", "nodes").Texts("id").ShouldBe([mine.Pain.ToString(), other.Pain.ToString()], ignoreOrder: true);
        (whole.At("supporterCount").GetInt32(), whole.At("relief").ToString()).ShouldBe((1, """{"value":3,"n":1,"solved":1,"partly":0,"no":0}"""));

        // The idea's own score is the same figure, and nobody can get at the whole one by filters and orders.
        const string Score = "query($id: ID!) { idea(id: $id) { scores { relief { value n } } } }";
        (await mine.Customer.AskAsync(Score, new { id = mine.Favorite })).At("idea", "scores", "relief").ToString().ShouldBe("""{"value":null,"n":0}""");
        (await team.AskAsync(Score, new { id = mine.Favorite })).At("idea", "scores", "relief").ToString().ShouldBe("""{"value":3,"n":1}""");
        foreach (var asked in (string[])["where: {relief: {gt: 2.5}}", "where: {not: {relief: {eq: null}}}", "order: [{relief: DESC}]"])
        {
            (await mine.Customer.AnswerAsync($"{{ ideas({asked}) {{ totalCount }} }}")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
            (await team.AskAsync($"{{ ideas({asked}) {{ totalCount }} }}")).At("ideas", "totalCount").GetInt32().ShouldBeGreaterThan(0);
        }

        // Whom it concerns is told of others to the product team alone.
        var (vendor, customer) = (await OrganizationOfAsync(mine.Vendor), await OrganizationOfAsync(mine.Customer));
        object Concerns(string organization) => new { ideaId = new { eq = mine.Favorite }, concerns = new { some = new { eq = organization } } };
        (await TotalAsync(mine.Customer, Concerns(customer))).ShouldBe(1);
        (await TotalAsync(mine.Vendor, Concerns(customer))).ShouldBe(0);
        (await TotalAsync(mine.Vendor, Concerns(vendor))).ShouldBe(1);
        (await TotalAsync(team, Concerns(customer))).ShouldBe(1);
        (await TotalAsync(team, Concerns(Guest.NewId().ToString()))).ShouldBe(0);
    }

    [Fact]
    public async Task it_is_narrowed_by_release_time_and_whom_it_concerns()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Narrowed");
        await workshop.Facilitator.SendAsync("planRelease", new { ideaId = workshop.Favorite, release = "2027.1" }, "idea { id }");
        await workshop.Facilitator.SendAsync("withdrawAnswer", new { ideaId = workshop.Favorite, painPointId = workshop.Pain }, "idea { id }");
        await DeliverAsync(workshop, workshop.Favorite, "First.");
        await DeliverAsync(workshop, workshop.Divided, "Second.");
        var second = Of((await ReadAsync(workshop.Customer)).At("nodes", 0), "deliveredAt");

        async Task<IEnumerable<string?>> NotesAsync(object where) => (await ReadAsync(workshop.Customer, where)).At("nodes").Texts("note");
        (await NotesAsync(new { release = new { eq = "2027.1" } })).ShouldBe(["First."]);
        (await NotesAsync(new { release = new { eq = (string?)null } })).ShouldBe(["Second."]);
        (await NotesAsync(new { deliveredAt = new { gte = second } })).ShouldBe(["Second."]);
        (await NotesAsync(new { deliveredAt = new { lt = second } })).ShouldBe(["First."]);

        // The vendor's own idea answers nothing of the customer's any more, until somebody there supports it.
        var concerns = new { concerns = new { some = new { eq = await OrganizationOfAsync(workshop.Customer) } } };
        (await NotesAsync(concerns)).ShouldBe(["Second."]);
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Favorite }, "item { __typename }");
        (await NotesAsync(concerns)).ShouldBe(["Second.", "First."]);
    }

    private static async Task<JsonElement> ReadAsync(Guest who, object? where = null, int first = 20, string? after = null) =>
        (await who.AskAsync(Changelog, new { where, first, after })).At("changelog");

    /// <summary>How many there are; -1 for whoever is told nothing at all.</summary>
    private static async Task<int> TotalAsync(Guest who, object? where, bool refused = false)
    {
        var answer = await who.AnswerAsync(Changelog, new { where });
        if (refused)
        {
            answer.ErrorCode().ShouldBe("AUTH_NOT_AUTHENTICATED");
            return -1;
        }

        return answer.At("data", "changelog", "totalCount").GetInt32();
    }

    private static Task<JsonElement> DeliverAsync(SampleWorkshop workshop, Guid ideaId, string note) => DeliverAsync(workshop.Facilitator, ideaId, note);

    private static Task<JsonElement> DeliverAsync(Guest who, Guid ideaId, string note) => who.SendAsync("changeIdeaStatus", new { ideaId, status = "DELIVERED", reason = note }, "idea { id }");

    private static Task<JsonElement> MoveAsync(SampleWorkshop workshop, Guid ideaId, string status, string reason) =>
        workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId, status, reason }, "idea { id }");

    private static async Task<string> OrganizationOfAsync(Guest who) => (await who.AskAsync("{ viewer { organizations { id } } }")).At("viewer", "organizations", 0, "id").GetString()!;

    private static string? Of(JsonElement entry, string name) => entry.At(name).GetString();
}
