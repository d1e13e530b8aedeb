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
        ReliefChecks.Decide(PainPoint.Unknown, Idea, new IdeaStatusChanged(IdeaStatus.Delivered, Sealed.Of(Idea, "Done."), SampleItem.Now)).ShouldBeNull();
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
        Status(IdeaStatus.Delivered);

        Answer(Relief.Solved, 1).OfType<ReliefAnswered>().ShouldHaveSingleItem();
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

    private PainPointEvent? Status(IdeaStatus status)
    {
        var happened = ReliefChecks.Decide(_painPoint, Idea, new IdeaStatusChanged(status, Sealed.Of(Idea, "Because."), SampleItem.Now));
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
        _painPoint = SupportItem.Decide(command, _painPoint.Item, by).Events.Aggregate(_painPoint, (painPoint, happened) => painPoint.Apply((BacklogItemEvent)happened.Data));
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
        var ideas = await workshop.Customer.AskAsync("query($id: ID!) { ideas(where: {id: {eq: $id}, relief: {eq: 4}}) { nodes { scores { relief { value n } } } } }", new { id = workshop.Favorite });
        ideas.At("ideas", "nodes", 0, "scores", "relief").ToString().ShouldBe("""{"value":4,"n":1}""");
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
}
