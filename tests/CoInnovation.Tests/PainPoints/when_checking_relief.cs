using System.Text.Json;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.PainPoints;

public sealed class when_checking_relief
{
    private static readonly Guid Idea = Room.Id("idea");
    private static readonly Guid Island = Room.Id("Island Clinic");
    private static readonly CommandContext ByIsland = SampleItem.By(new Seat("default", Room.WorkshopId, Room.Id("Iris"), Side.Partner, ParticipantRole.Contributor, Island));
    private PainPoint _painPoint = PainPoint.Unknown.Apply(
        new PainPointRecorded(Room.Id("pain"), Room.WorkshopId, Sealed.Of(Room.Id("Carl"), "pain"), Side.Customer, SampleItem.Organization, null, SampleItem.Now));

    public when_checking_relief()
    {
        Support(SampleItem.ByACustomer, 5);
        Support(ByIsland, 4);
        Support(SampleItem.ByTheProductTeam, 3, "Behalf Inc");
    }

    [Fact]
    public void a_delivery_asks_those_who_brought_it_up_or_support_it_themselves()
    {
        Status(IdeaStatus.Delivered).ShouldBe(new ReliefAsked(Idea, SampleItem.Now));
        _painPoint.AskedOrganizations.ShouldBe([SampleItem.Organization, Island], ignoreOrder: true);
        _painPoint.Belonging!.Asked.ShouldBe(_painPoint.AskedOrganizations);
        Status(IdeaStatus.Confirmed).ShouldBeNull();
        Status(IdeaStatus.InProgress).ShouldBe(new ReliefCalledOff(Idea, SampleItem.Now));
        Status(IdeaStatus.Declined).ShouldBeNull();
        ReliefChecks.Decide(PainPoint.Unknown, Idea, isDue: true, SampleItem.Now).ShouldBeNull();
    }

    [Fact]
    public void an_answer_knows_how_much_it_hurt_before()
    {
        Status(IdeaStatus.Delivered);

        Answer(Relief.Partly, 3, "Better.").ShouldBe(
            [new ReliefAnswered(Idea, Room.Id("Carl"), SampleItem.Organization, Side.Customer, Relief.Partly, 5, 3, Sealed.Of(Room.Id("Carl"), "Better."), SampleItem.Now)]);
        Answer(Relief.Partly, 3, "Better. ").ShouldBeEmpty();

        Support(SampleItem.ByACustomer, 1);
        Answer(Relief.Partly, 2).Cast<ReliefAnswered>().Single().SeverityBefore.ShouldBe(5);
    }

    [Fact]
    public void no_reopens_it_with_a_reason()
    {
        Status(IdeaStatus.Delivered);

        var reopened = Answer(Relief.No, 5).OfType<PainPointStatusChanged>().Single();

        (reopened.Status, reopened.Reason.Text).ShouldBe((PainPointStatus.UnderReview, "Relief check: it is not gone. Severity now: 5."));
    }

    [Fact]
    public void it_is_solved_when_all_who_are_asked_say_so()
    {
        Status(IdeaStatus.Delivered);

        Answer(Relief.Solved, 1).OfType<PainPointStatusChanged>().ShouldBeEmpty();
        Answer(Relief.Solved, 1, by: ByIsland).OfType<PainPointStatusChanged>().Single().Status.ShouldBe(PainPointStatus.Solved);
        Answer(Relief.Partly, 2, by: ByIsland).OfType<PainPointStatusChanged>().ShouldBeEmpty();
        Answer(Relief.No, 4, by: ByIsland).OfType<PainPointStatusChanged>().Single().Status.ShouldBe(PainPointStatus.UnderReview);
    }

    [Fact]
    public void the_next_delivery_asks_anew()
    {
        Status(IdeaStatus.Delivered);
        Answer(Relief.Solved, 1);
        Status(IdeaStatus.InProgress);
        Status(IdeaStatus.Delivered);

        Answer(Relief.Solved, 1).OfType<ReliefAnswered>().ShouldHaveSingleItem();
    }

    [Fact]
    public void a_confirmation_that_is_taken_back_asks_nobody_anew_and_keeps_what_was_said()
    {
        Status(IdeaStatus.Delivered);
        Answer(Relief.Solved, 1);
        Status(IdeaStatus.Confirmed).ShouldBeNull();
        Status(IdeaStatus.Delivered).ShouldBeNull();

        Answer(Relief.Solved, 1).ShouldBeEmpty();
    }

    [Fact]
    public void the_end_of_an_earlier_delivery_does_not_end_the_question_about_the_last_one()
    {
        var later = Room.Id("later idea");
        Status(IdeaStatus.Delivered);
        Status(IdeaStatus.Delivered, later).ShouldBe(new ReliefAsked(later, SampleItem.Now));
        Status(IdeaStatus.Delivered).ShouldBeNull();

        Status(IdeaStatus.Declined).ShouldBe(new ReliefCalledOff(Idea, SampleItem.Now));
        Answer(Relief.Solved, 1).OfType<ReliefAnswered>().Single().IdeaId.ShouldBe(later);
    }

    [Fact]
    public void the_end_of_the_last_delivery_brings_back_the_question_about_the_one_before_and_what_was_said_to_it()
    {
        var later = Room.Id("later idea");
        Status(IdeaStatus.Delivered);
        Answer(Relief.Partly, 3);
        Status(IdeaStatus.Delivered, later);
        Answer(Relief.Solved, 1).OfType<ReliefAnswered>().Single().IdeaId.ShouldBe(later);

        Status(IdeaStatus.InProgress, later).ShouldBe(new ReliefCalledOff(later, SampleItem.Now));

        Answer(Relief.Partly, 3).ShouldBeEmpty();
        Answer(Relief.No, 5).OfType<ReliefAnswered>().Single().ShouldSatisfyAllConditions(no => no.IdeaId.ShouldBe(Idea), no => no.SeverityBefore.ShouldBe(5));
        Status(IdeaStatus.InProgress).ShouldBe(new ReliefCalledOff(Idea, SampleItem.Now));
        Should.Throw<RuleViolationException>(() => Answer(Relief.No, 5)).Code.ShouldBe("RELIEF_NOT_DUE");
    }

    [Fact]
    public void before_a_delivery_nobody_is_asked()
    {
        Should.Throw<RuleViolationException>(() => Answer(Relief.No, 5)).Code.ShouldBe("RELIEF_NOT_DUE");
        Status(IdeaStatus.Delivered);
        Status(IdeaStatus.UnderReview);
        Should.Throw<RuleViolationException>(() => Answer(Relief.No, 5)).Code.ShouldBe("RELIEF_NOT_DUE");
    }

    [Fact]
    public void a_severity_goes_from_one_to_five()
    {
        Status(IdeaStatus.Delivered);

        Should.Throw<InvalidInputException>(() => Answer(Relief.No, 6)).Path.ShouldBe(["severityNow"]);
        Should.Throw<InvalidInputException>(() => Answer(Relief.No, 5, new string('x', 301))).Path.ShouldBe(["note"]);
    }

    private PainPointEvent? Status(IdeaStatus status, Guid? idea = null)
    {
        var happened = ReliefChecks.Decide(_painPoint, idea ?? Idea, status.IsDelivered(), SampleItem.Now);
        _painPoint = happened is null ? _painPoint : _painPoint.Apply(happened);
        return happened;
    }

    private List<PainPointEvent> Answer(Relief relief, int severityNow, string? note = null, CommandContext? by = null)
    {
        var events = AnswerReliefCheck.Decide(new AnswerReliefCheck(Room.Id("command"), Room.Id("pain"), relief, severityNow, note), _painPoint, by ?? SampleItem.ByACustomer)
            .Events.Select(one => (PainPointEvent)one.Data).ToList();
        _painPoint = events.Aggregate(_painPoint, (painPoint, happened) => painPoint.Apply(happened));
        return events;
    }

    private void Support(CommandContext by, int severity, string? onBehalfOf = null)
    {
        var command = new SupportItem(Room.Id("command"), Room.Id("pain"), severity, null, onBehalfOf) { OnBehalfOfId = onBehalfOf is null ? null : Room.Id(onBehalfOf) };
        _painPoint = SupportItem.Decide(command, _painPoint.Item, by).Events.Aggregate(_painPoint, (painPoint, happened) => painPoint.Fold(happened.Data));
    }
}

/// <summary>The same end to end: a delivered idea asks those whose pain it answers.</summary>
public sealed class when_an_idea_is_delivered(TestApi api) : IClassFixture<TestApi>
{
    private const string Checked = "painPoint { status statusReason awaitingRelief reliefDue myRelief { relief severityBefore severityNow } relief { value n solved partly no askedOrganizations answeredOrganizations } }";
    private const string Due = "{ reliefDue { totalCount nodes { id awaitingRelief reliefDue } } }";

    [Fact]
    public async Task the_customer_says_whether_it_helped_and_no_reopens_the_pain_point()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Relief");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5 }, "item { __typename }");
        object Answer(string relief, int severityNow) => new { painPointId = workshop.Pain, relief, severityNow };
        (await workshop.Customer.RefusedAsync("answerReliefCheck", Answer("SOLVED", 1), Checked)).ShouldBe("RELIEF_NOT_DUE");
        (await workshop.Customer.AskAsync(Due)).At("reliefDue", "totalCount").GetInt32().ShouldBe(0);

        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "DELIVERED", reason = "It is live." }, "idea { id }");
        await Wait.UntilAsync(async () => (await workshop.Customer.AskAsync(Due)).At("reliefDue", "totalCount").GetInt32() == 1);
        (await workshop.Customer.AskAsync(Due)).At("reliefDue", "nodes", 0).ToString().ShouldBe($$"""{"id":"{{workshop.Pain}}","awaitingRelief":true,"reliefDue":true}""");
        (await workshop.Vendor.AskAsync(Due)).At("reliefDue", "totalCount").GetInt32().ShouldBe(0);
        (await workshop.Vendor.RefusedAsync("answerReliefCheck", Answer("SOLVED", 1), Checked)).ShouldBe("NOT_ALLOWED");
        (await workshop.Facilitator.RefusedAsync("answerReliefCheck", Answer("SOLVED", 1), Checked)).ShouldBe("AUTH_NOT_AUTHORIZED");

        var no = (await workshop.Customer.SendAsync("answerReliefCheck", Answer("NO", 4), Checked)).At("painPoint");
        no.ToString().ShouldBe("""
            {"status":"UNDER_REVIEW","statusReason":"Relief check: it is not gone. Severity now: 4.","awaitingRelief":false,"reliefDue":false,"myRelief":{"relief":"NO","severityBefore":5,"severityNow":4},"relief":{"value":1,"n":1,"solved":0,"partly":0,"no":1,"askedOrganizations":1,"answeredOrganizations":1}}
            """);
        var solved = (await workshop.Customer.SendAsync("answerReliefCheck", Answer("SOLVED", 1), Checked)).At("painPoint");
        (solved.At("status").GetString(), solved.At("relief", "value").GetDouble(), solved.At("relief", "solved").GetInt32()).ShouldBe(("SOLVED", 4.0, 1));
        (await workshop.Customer.AskAsync("query($id: ID!) { painPoints(where: {id: {eq: $id}, awaitingRelief: {eq: false}, relief: {gte: 4}}, order: [{relief: DESC}]) { totalCount } }", new { id = workshop.Pain }))
            .At("painPoints", "totalCount").GetInt32().ShouldBe(1);
        var ideas = await workshop.Customer.AskAsync("query($id: ID!) { ideas(where: {id: {eq: $id}}) { nodes { scores { relief { value n } } } } }", new { id = workshop.Favorite });
        ideas.At("ideas", "nodes", 0, "scores", "relief").ToString().ShouldBe("""{"value":4,"n":1}""");
    }

    [Fact]
    public async Task of_two_deliveries_the_earlier_one_is_asked_about_again_when_the_later_one_is_taken_back()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Two deliveries");
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5 }, "item { __typename }");
        object Answer(int severityNow) => new { painPointId = workshop.Pain, relief = "PARTLY", severityNow };
        await MoveAsync(workshop, workshop.Favorite, "DELIVERED");
        await Wait.UntilAsync(() => IsDueAsync(workshop.Customer, workshop.Pain));
        await MoveAsync(workshop, workshop.Divided, "DELIVERED");
        await Wait.UntilAsync(async () => await AskedAboutAsync(workshop.Divided) == 1);

        await MoveAsync(workshop, workshop.Divided, "IN_PROGRESS");
        await Wait.UntilAsync(async () => await AskedAboutAsync(workshop.Favorite) == 1);
        (await IsDueAsync(workshop.Customer, workshop.Pain)).ShouldBeTrue();
        await workshop.Customer.SendAsync("answerReliefCheck", Answer(2), Checked);

        await MoveAsync(workshop, workshop.Divided, "DELIVERED");
        await Wait.UntilAsync(() => IsDueAsync(workshop.Customer, workshop.Pain));
        await MoveAsync(workshop, workshop.Divided, "DECLINED");
        await Wait.UntilAsync(async () => !await IsDueAsync(workshop.Customer, workshop.Pain));
        (await ReliefAsync(workshop.Facilitator, workshop.Pain)).ToString().ShouldBe("""{"value":3,"n":1,"askedOrganizations":1,"answeredOrganizations":1}""");

        // How many pain points of the customer's the changelog still asks about, by the delivered idea.
        async Task<int> AskedAboutAsync(Guid idea) => (await workshop.Customer.AskAsync("{ changelog { nodes { idea { id } reliefDue { totalCount } } } }"))
            .At("changelog", "nodes").EnumerateArray().Where(entry => entry.At("idea", "id").GetGuid() == idea).Sum(entry => entry.At("reliefDue", "totalCount").GetInt32());
    }

    [Fact]
    public async Task a_link_that_comes_after_the_delivery_asks_too_until_it_is_taken_away()
    {
        var (workshop, late) = (await SampleWorkshop.HoldAsync(api, "Linked late"), Guest.NewId());
        await workshop.Customer.SendAsync("submitPainPoint", new { painPointId = late, statement = "Late pain", severity = 4 }, "painPoint { id }");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        await MoveAsync(workshop, "DELIVERED");
        await team.SendAsync("answerPainPoint", new { ideaId = workshop.Favorite, painPointId = late }, "idea { id }");
        await Wait.UntilAsync(() => IsDueAsync(workshop.Customer, late));
        var answer = new { painPointId = late, relief = "PARTLY", severityNow = 1 };
        (await workshop.Customer.SendAsync("answerReliefCheck", answer, Checked)).At("painPoint", "relief", "value").GetDouble().ShouldBe(3);

        await team.SendAsync("withdrawAnswer", new { ideaId = workshop.Favorite, painPointId = late }, "idea { id }");
        // Until it is called off the answer is taken, with no error to read.
        await Wait.UntilAsync(async () => (await workshop.Customer.PayloadAsync("answerReliefCheck", answer, Checked)).GetProperty("errors").EnumerateArray()
            .Any(error => error.GetProperty("code").ValueEquals("RELIEF_NOT_DUE")));
        await Wait.UntilAsync(async () => (await ReliefAsync(team, late)).ValueKind == JsonValueKind.Null);
        (await team.AskAsync("query($id: ID!) { idea(id: $id) { scores { relief { n } } } }", new { id = workshop.Favorite })).At("idea", "scores", "relief", "n").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task what_is_merged_is_asked_what_its_target_is_and_counts_with_it()
    {
        var (workshop, part) = (await SampleWorkshop.HoldAsync(api, "Merged pains"), Guest.NewId());
        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 5 }, "item { __typename }");
        await workshop.Vendor.SendAsync("submitPainPoint", new { painPointId = part, statement = "The same pain", severity = 4 }, "painPoint { id }");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        await MoveAsync(workshop, "DELIVERED");
        await Wait.UntilAsync(() => IsDueAsync(workshop.Customer, workshop.Pain));
        (await IsDueAsync(workshop.Vendor, part)).ShouldBeFalse();

        await team.SendAsync("mergeItem", new { itemId = part, intoId = workshop.Pain, reason = "The same." }, "item { __typename }");
        await Wait.UntilAsync(() => IsDueAsync(workshop.Vendor, part));
        await workshop.Customer.SendAsync("answerReliefCheck", new { painPointId = workshop.Pain, relief = "SOLVED", severityNow = 1 }, Checked);
        (await ReliefAsync(team, workshop.Pain)).ToString().ShouldBe("""{"value":4,"n":1,"askedOrganizations":2,"answeredOrganizations":1}""");
        await workshop.Vendor.SendAsync("answerReliefCheck", new { painPointId = part, relief = "PARTLY", severityNow = 2 }, Checked);
        (await ReliefAsync(team, workshop.Pain)).ToString().ShouldBe("""{"value":3,"n":2,"askedOrganizations":2,"answeredOrganizations":2}""");
        (await ReliefAsync(team, part)).ToString().ShouldBe("""{"value":2,"n":1,"askedOrganizations":1,"answeredOrganizations":1}""");

        await MoveAsync(workshop, "CONFIRMED");
        await MoveAsync(workshop, "DELIVERED");
        await team.SendAsync("unmergeItem", new { itemId = part, reason = "Not the same." }, "item { __typename }");
        await Wait.UntilAsync(async () => (await ReliefAsync(team, part)).ValueKind == JsonValueKind.Null);
        (await ReliefAsync(team, workshop.Pain)).ToString().ShouldBe("""{"value":4,"n":1,"askedOrganizations":1,"answeredOrganizations":1}""");
        (await IsDueAsync(workshop.Customer, workshop.Pain)).ShouldBeFalse();
    }

    [Fact]
    public async Task what_one_may_not_see_looks_like_what_there_is_not()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));
        object Of(Guid item) => new { painPointId = item, relief = "NO", severityNow = 5 };

        var unknown = (await workshop.Customer.PayloadAsync("answerReliefCheck", Of(Guest.NewId()), Checked)).ToString();
        unknown.ShouldContain("ITEM_NOT_FOUND");
        (await workshop.Customer.PayloadAsync("answerReliefCheck", Of(other.Pain), Checked)).ToString().ShouldBe(unknown);
        (await workshop.Customer.PayloadAsync("answerReliefCheck", Of(other.Favorite), Checked)).ToString().ShouldBe(unknown);
    }

    private static Task<JsonElement> MoveAsync(SampleWorkshop workshop, string status) => MoveAsync(workshop, workshop.Favorite, status);

    private static Task<JsonElement> MoveAsync(SampleWorkshop workshop, Guid ideaId, string status) =>
        workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId, status, reason = $"{status} now." }, "idea { id }");

    private static async Task<bool> IsDueAsync(Guest who, Guid painPoint) => (await who.AskAsync(Due)).At("reliefDue", "nodes").Texts("id").Contains($"{painPoint}");

    private static async Task<JsonElement> ReliefAsync(Guest who, Guid painPoint) => (await who.AskAsync(
        "query($id: ID!) { painPoint(id: $id) { relief { value n askedOrganizations answeredOrganizations } } }", new { id = painPoint })).At("painPoint", "relief");
}
