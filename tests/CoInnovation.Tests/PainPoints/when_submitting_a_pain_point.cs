using System.Text.Json;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
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

public sealed class when_submitting_a_pain_point
{
    private static readonly SubmitPainPoint Minimal = new(Room.Id("command"), Room.Id("pain"), "Invoices come twice", null, null, null, null, null, null, null, null, null);

    [Fact]
    public void it_belongs_to_the_submitters_organization_and_they_support_it()
    {
        var command = Minimal with { WhoHasIt = "Accounting", Frequency = Frequency.Monthly, Severity = 4, Cost = "2 days", Workaround = " ", Theme = "Billing", Evidence = [new("A photo", "https://example.com/1.png")] };

        var (submitted, supported) = Submit(command);

        var by = Room.Id("Carl");
        submitted.ShouldSatisfyAllConditions(
            e => e.SubmitterId.ShouldBe(by), e => e.OrganizationId.ShouldBe(SampleItem.Organization), e => e.Side.ShouldBe(Side.Customer), e => e.AddedBy.ShouldBeNull(),
            e => e.Theme.ShouldBe(Sealed.Of(by, "Billing")), e => e.SubmittedAt.ShouldBe(SampleItem.Now), e => e.Details.WhoHasIt.ShouldBe(Sealed.Of(by, "Accounting")),
            e => e.Details.Workaround.ShouldBeNull(), e => e.Details.Evidence.ShouldBe([new Evidence(Sealed.Of(by, "A photo"), Sealed.Of(by, "https://example.com/1.png"))]));
        supported.ShouldBe(new ItemSupported(by, SampleItem.Organization, null, Side.Customer, 4, null, null, SampleItem.Now));
    }

    [Fact]
    public void the_product_team_submits_on_behalf_of_an_organization()
    {
        var island = Room.Id("Island Clinic");

        var (submitted, supported) = Submit(Minimal with { OnBehalfOf = "Island Clinic", OnBehalfOfId = island }, SampleItem.ByTheProductTeam);

        submitted.ShouldSatisfyAllConditions(
            e => e.OrganizationId.ShouldBe(island), e => e.OrganizationName.ShouldBe(Sealed.Of(island, "Island Clinic")), e => e.AddedBy.ShouldBe(Reasons.ProductTeamId));
        supported.SupporterId.ShouldBe(island);
        Refused(Minimal, SampleItem.ByTheProductTeam).Code.ShouldBe("ORGANIZATION_NEEDED");
        Refused(Minimal with { OnBehalfOf = "Island Clinic" }, SampleItem.ByACustomer).Code.ShouldBe("NOT_ALLOWED");
    }

    [Fact]
    public void who_acts_for_several_organizations_says_for_which()
    {
        var (harbor, island) = (SampleItem.ByACustomer.Actor, SampleItem.ByACustomer.Actor with { ParticipantId = Room.Id("Iris"), OrganizationId = Room.Id("Island Clinic") });
        var principal = Principal.Nobody with { Seats = [harbor, island] };
        var first = new CommandContext(SampleItem.Now, principal, harbor);

        Refused(Minimal, first).ShouldSatisfyAllConditions(e => e.Code.ShouldBe("ORGANIZATION_NEEDED"), e => e.Path.ShouldBe(["organizationId"]));
        Submit(Minimal with { OrganizationId = harbor.OrganizationId }, first).Submitted.OrganizationId.ShouldBe(SampleItem.Organization);
        Submit(Minimal, first with { Principal = principal with { ChosenParticipantId = harbor.ParticipantId } }).Submitted.OrganizationId.ShouldBe(SampleItem.Organization);
        Refused(Minimal with { OrganizationId = Room.Id("unknown") }, first with { Seat = null }).Code.ShouldBe("ORGANIZATION_NOT_FOUND");
    }

    [Theory]
    [InlineData("", null, null, "TEXT_EMPTY", "statement")]
    [InlineData("x", 6, null, "VALUE_OUT_OF_RANGE", "severity")]
    [InlineData("x", null, "javascript:alert(1)", "URL_INVALID", "evidence")]
    [InlineData("x", null, "https://name:password@example.com", "URL_INVALID", "evidence")]
    [InlineData("x", null, "/relative", "URL_INVALID", "evidence")]
    public void what_is_not_possible_is_refused(string statement, int? severity, string? url, string code, string field) =>
        Refused(Minimal with { Statement = statement, Severity = severity, Evidence = url is null ? null : [new("A page", url)] }, SampleItem.ByACustomer)
            .ShouldSatisfyAllConditions(e => e.Code.ShouldBe(code), e => e.Path.ShouldBe([field]));

    [Fact]
    public void every_text_has_its_limit()
    {
        SubmitPainPoint[] tooLong =
        [
            Minimal with { Statement = new string('x', 501) }, Minimal with { WhoHasIt = new string('x', 201) }, Minimal with { Cost = new string('x', 201) },
            Minimal with { Workaround = new string('x', 501) }, Minimal with { Theme = new string('x', 81) },
        ];

        tooLong.ShouldAllBe(command => Refused(command, SampleItem.ByACustomer).Code == "TEXT_TOO_LONG");
        Refused(Minimal with { Evidence = [.. Enumerable.Repeat(new EvidenceInput("A page", "https://example.com"), 11)] }, SampleItem.ByACustomer).Path.ShouldBe(["evidence"]);
    }

    [Fact]
    public void an_id_is_taken_once_whatever_it_is_of()
    {
        var taken = PainPoint.Unknown.Apply(Submit(Minimal).Submitted);

        Should.Throw<InvalidInputException>(() => SubmitPainPoint.Decide(Minimal, taken, SampleItem.ByACustomer)).Code.ShouldBe("ID_TAKEN");
        Should.Throw<InvalidInputException>(() => SubmitPainPoint.Decide(Minimal, PainPoint.Unknown with { IsSomethingElse = true }, SampleItem.ByACustomer)).Code.ShouldBe("ID_TAKEN");
    }

    private static (PainPointSubmitted Submitted, ItemSupported Supported) Submit(SubmitPainPoint command, CommandContext? by = null)
    {
        var events = SubmitPainPoint.Decide(command, PainPoint.Unknown, by ?? SampleItem.ByACustomer).Events;
        events.Count.ShouldBe(2);
        return ((PainPointSubmitted)events[0].Data, (ItemSupported)events[1].Data);
    }

    private static CodedException Refused(SubmitPainPoint command, CommandContext by) =>
        Should.Throw<CodedException>(() => SubmitPainPoint.Decide(command, PainPoint.Unknown, by));
}

/// <summary>Details are said anew by the organization that brought the pain point up, and by the product team.</summary>
public sealed class when_changing_the_details_of_a_pain_point
{
    private static readonly SubmitPainPoint Submitted =
        new(Room.Id("command"), Room.Id("pain"), "Invoices come twice", "Accounting", null, 4, null, null, [new("A photo", "https://example.com/1.png")], null, null, null);

    private static readonly ChangePainPointDetails Same =
        new(Room.Id("command"), Room.Id("pain"), "Invoices come twice", "Accounting", null, 4, null, null, [new("A photo", "https://example.com/1.png")]);

    private readonly PainPoint _painPoint = SubmitPainPoint.Decide(Submitted, PainPoint.Unknown, SampleItem.ByACustomer).Events
        .Aggregate(PainPoint.Unknown, (painPoint, happened) => painPoint.Fold(happened.Data));

    [Fact]
    public void the_same_again_is_nothing_new() => Change(Same, SampleItem.ByTheProductTeam).ShouldBeEmpty();

    [Fact]
    public void what_is_left_out_is_taken_away()
    {
        var changed = (PainPointDetailsChanged)Change(Same with { WhoHasIt = null, Evidence = null }, SampleItem.ByTheProductTeam).Single();

        changed.Details.ShouldSatisfyAllConditions(details => details.WhoHasIt.ShouldBeNull(), details => details.Evidence.ShouldBeEmpty(), details => details.Severity.ShouldBe(4));
    }

    [Fact]
    public void whoever_submitted_it_supports_it_with_the_severity_they_give_now()
    {
        Change(Same with { Severity = 2 }, SampleItem.ByACustomer).OfType<ItemSupported>().Single().Severity.ShouldBe(2);
        Change(Same with { Severity = 2 }, SampleItem.ByTheProductTeam).OfType<ItemSupported>().ShouldBeEmpty();
    }

    [Fact]
    public void what_was_never_brought_up_is_not_found() =>
        Should.Throw<NotFoundException>(() => ChangePainPointDetails.Decide(Same, PainPoint.Unknown, SampleItem.ByACustomer)).Path.ShouldBe(["painPointId"]);

    private IEnumerable<object> Change(ChangePainPointDetails command, CommandContext by) => ChangePainPointDetails.Decide(command, _painPoint, by).Events.Select(one => one.Data);
}

/// <summary>The same end to end.</summary>
public sealed class when_customers_submit_pain_points(TestApi api) : IClassFixture<TestApi>
{
    private const string All = """
        painPoint {
          id text status submitted addedBy side organization { name } theme workshop { id } whoHasIt frequency severity cost workaround evidence { title url } detailsChangeable
          supporterCount mySupport { severity }
        }
        """;

    [Fact]
    public async Task everything_they_say_is_shown_and_found()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Between");
        var id = Guest.NewId();
        var command = new
        {
            commandId = Guest.NewId(),
            painPointId = id,
            statement = "Reports freeze",
            whoHasIt = "Accounting",
            frequency = "WEEKLY",
            severity = 4,
            cost = "2 days a month",
            workaround = "Paper",
            evidence = new[] { new { title = "A film", url = "https://example.com/film" } },
            theme = "Reports",
        };

        // The answer waits for what shows it, but not for ever; sent again, the same command answers the same.
        var shown = "";
        await Wait.UntilAsync(async () => (shown = (await workshop.Customer.SendAsync("submitPainPoint", command, All)).At("painPoint").ToString()) is not "");

        shown.ShouldBe($$$"""
            {"id":"{{{id}}}","text":"Reports freeze","status":"NEW","submitted":true,"addedBy":null,"side":"CUSTOMER","organization":{"name":"Harbor Hospital"},"theme":"Reports","workshop":null,"whoHasIt":"Accounting","frequency":"WEEKLY","severity":4,"cost":"2 days a month","workaround":"Paper","evidence":[{"title":"A film","url":"https://example.com/film"}],"detailsChangeable":true,"supporterCount":1,"mySupport":{"severity":4}}
            """);
        (await workshop.Customer.SendAsync("submitPainPoint", command, All)).At("painPoint").ToString().ShouldBe(shown);
        const string Find = """
            query($id: ID!) { painPoints(where: {id: {eq: $id}, submitted: {eq: true}, frequency: {in: [WEEKLY, DAILY]}, severity: {gte: 4}, whoHasIt: {contains: "ACC"}, cost: {startsWith: "2"}, workaround: {eq: "Paper"}}, order: [{frequency: ASC}, {severity: DESC}, {whoHasIt: ASC}, {cost: DESC}]) { totalCount } }
            """;
        (await workshop.Customer.AskAsync(Find, new { id })).At("painPoints", "totalCount").GetInt32().ShouldBe(1);

        var change = new { commandId = Guest.NewId(), painPointId = id, statement = "Reports freeze for an hour", severity = 5 };
        JsonElement changed = default;
        await Wait.UntilAsync(async () =>
        {
            changed = (await workshop.Customer.SendAsync("changePainPointDetails", change, All)).At("painPoint");
            return changed.At("text").GetString() == "Reports freeze for an hour";
        });
        changed.At("whoHasIt").GetString().ShouldBeNull();
        changed.At("mySupport", "severity").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task colleagues_see_it_and_another_organization_does_not()
    {
        var (workshop, colleagues) = (await SampleWorkshop.HoldAsync(api, "One"), await SampleWorkshop.HoldAsync(api, "Another"));
        var (id, productTeam) = (Guest.NewId(), await SampleWorkshop.ProductTeamAsync(api));
        await workshop.Customer.SendAsync("submitPainPoint", new { painPointId = id, statement = "Only ours" }, All);
        var hidden = Guest.NewId();
        await productTeam.SendAsync("submitPainPoint", new { painPointId = hidden, statement = "Only theirs", onBehalfOf = "Island Clinic" }, All);

        const string One = "query($id: ID!) { painPoint(id: $id) { text detailsChangeable } node(id: $id) { id } painPoints(where: {id: {eq: $id}}) { totalCount } }";
        (await colleagues.Customer.AskAsync(One, new { id })).At("painPoint").ToString().ShouldBe("""{"text":"Only ours","detailsChangeable":true}""");
        var unknown = (await workshop.Vendor.AskAsync(One, new { id = Guest.NewId() })).ToString();
        (await workshop.Vendor.AskAsync(One, new { id })).ToString().ShouldBe(unknown);
        (await workshop.Facilitator.AskAsync(One, new { id })).ToString().ShouldBe(unknown);
        (await workshop.Customer.AskAsync(One, new { id = hidden })).ToString().ShouldBe(unknown);
        (await productTeam.AskAsync(One, new { id = hidden })).At("painPoint", "text").GetString().ShouldBe("Only theirs");

        foreach (var (command, input) in new (string, Func<Guid, object>)[]
        {
            ("changePainPointDetails", item => new { painPointId = item, statement = "Ours now" }),
            ("changePainPointStatus", item => new { painPointId = item, status = "SOLVED", reason = "Gone." }),
        })
        {
            var who = command == "changePainPointStatus" ? workshop.Facilitator : workshop.Vendor;
            var nothing = (await who.PayloadAsync(command, input(Guest.NewId()), All)).ToString();
            nothing.ShouldContain("ITEM_NOT_FOUND");
            (await who.PayloadAsync(command, input(id), All)).ToString().ShouldBe(nothing);
        }
    }

    [Fact]
    public async Task only_colleagues_hear_of_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Heard");
        await using var vendor = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await using var customer = await GraphSocket.ConnectAsync(api, workshop.Customer);
        foreach (var socket in (GraphSocket[])[vendor, customer])
        {
            await socket.SubscribeAsync("subscription { backlogChanged { added item { ... on PainPoint { id text } ... on Idea { id } } } }");
        }

        var id = Guest.NewId();
        await workshop.Customer.SendAsync("submitPainPoint", new { painPointId = id, statement = "Quietly" }, All);
        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "SHORTLISTED", reason = "Control." }, "idea { id }");

        (await customer.NextAsync()).At("backlogChanged", "item", "id").GetGuid().ShouldBe(id);
        (await vendor.NextAsync()).At("backlogChanged", "item", "id").GetGuid().ShouldBe(workshop.Favorite);
    }

    [Fact]
    public async Task the_viewer_learns_for_whom_they_may_submit()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Viewer");
        const string Viewer = "{ viewer { maySubmit organizations { name } seats { organization { name } } } }";

        (await workshop.Customer.AskAsync(Viewer)).At("viewer").ToString()
            .ShouldBe("""{"maySubmit":true,"organizations":[{"name":"Harbor Hospital"}],"seats":[{"organization":{"name":"Harbor Hospital"}}]}""");
        (await workshop.Facilitator.AskAsync(Viewer)).At("viewer", "maySubmit").GetBoolean().ShouldBeFalse();
        (await api.Guest().AskAsync(Viewer)).At("viewer").ToString().ShouldBe("""{"maySubmit":false,"organizations":[],"seats":[]}""");
        (await workshop.Facilitator.RefusedAsync("submitPainPoint", new { painPointId = Guest.NewId(), statement = "No" }, All)).ShouldBe("AUTH_NOT_AUTHORIZED");
        (await workshop.Customer.RefusedAsync("submitPainPoint", new { painPointId = Guest.NewId(), statement = "No", organizationId = Guest.NewId() }, All)).ShouldBe("ORGANIZATION_NOT_FOUND");
        (await workshop.Customer.RefusedAsync("submitPainPoint", new { painPointId = Guest.NewId(), statement = "No", onBehalfOf = "Island Clinic" }, All)).ShouldBe("NOT_ALLOWED");
        (await workshop.Customer.RefusedAsync("submitPainPoint", new { painPointId = workshop.Id, statement = "No" }, All)).ShouldBe("ID_TAKEN");
    }
}
