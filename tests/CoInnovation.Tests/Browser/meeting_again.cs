using System.Globalization;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Between two workshops: what was promised in the first stands at the start of the second, and people write before it begins.</summary>
public sealed class meeting_again(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task the_next_workshop_is_planned_from_the_summary_and_begins_with_the_promises_of_last_time()
    {
        var organization = Rehearsal.OwnCustomer();
        var next = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(120);
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Billing, the first time", Stop, organization);
        var (customer, vendor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var step = await rehearsal.RunStepAsync("PROMISES", "Promises", Stop, visibility: "OPEN");
        await PromiseAsync(vendor, step, "One invoice a month", "2026-01-31");
        await PromiseAsync(customer, step, "A list that will be erased", "2027-03-31");
        await rehearsal.Facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop, followUpOn = next.ToString("O", CultureInfo.InvariantCulture) }, Stop);
        var desk = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);

        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={rehearsal.Facilitator.Id}");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Plan the next one" }).ClickAsync();
        await Expect(desk.Page.GetByText($"You agreed to meet on {next.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)}.")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Group, new() { Name = "Customer" }).GetByRole(AriaRole.Textbox, new() { Name = "Organization" })).ToHaveValueAsync(organization);
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("Billing, the second time");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Fay");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Create workshop" }).ClickAsync();
        await desk.Page.HasComeToAsync("/agenda?as=");

        await desk.GoToAsync(Page(desk, ""));
        var before = LastTime(desk);
        await Expect(before).ToContainTextAsync("From “Billing, the first time”");
        await Expect(before.GetByText("One invoice a month").First).ToContainTextAsync("Overdue");
        await Expect(before).ToContainTextAsync("A list that will be erased");

        // In the step for it, on the projector and in the summary; and erased there is gone here.
        await customer.CommandAsync("eraseParticipant", new { workshopId = rehearsal.Workshop, participantId = customer.Id }, Stop);
        await Wait.UntilAsync(async () => !(await PromisesAsync()).Contains("A list that will be erased", StringComparison.Ordinal));
        foreach (var place in new[] { "/projector", "/summary" })
        {
            await desk.GoToAsync(Page(desk, place));
            await Expect(LastTime(desk)).ToContainTextAsync("One invoice a month");
            await Expect(LastTime(desk)).Not.ToContainTextAsync("A list that will be erased");
        }

        desk.Faults.ShouldBeEmpty();

        async Task<string> PromisesAsync() => (await rehearsal.Facilitator.Session.SendAsync(
            "query($id: ID!) { workshop(id: $id) { cards { text } } }", new { id = rehearsal.Workshop }, Stop)).GetRawText();

        Task PromiseAsync(Rehearsal.Seat author, Guid stepId, string text, string dueOn) => author.CommandAsync(
            "writeCard",
            new { workshopId = rehearsal.Workshop, stepId, cardId = Rehearsal.NewId(), text, details = new[] { new { field = "BENEFICIARY", value = "CUSTOMER" }, new { field = "DUE_ON", value = dueOn } } },
            Stop);
    }

    [Fact]
    public async Task a_customer_writes_on_the_phone_before_the_workshop_and_finds_the_card_hidden_in_its_step()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Pains beforehand", Stop);
        var (customer, vendor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var (desk, phone, other) = (
            await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true), await ArriveAsync(vendor.Session.Cookie));
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");
        await CollectAsync(desk.Page);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Open the collection" }).ClickAsync();
        await Expect(desk.Page.GetByText("Open until").First).ToBeVisibleAsync();

        await other.GoToAsync(rehearsal.PageOf(vendor));
        await phone.GoToAsync(rehearsal.PageOf(customer));
        var before = phone.Page.GetByRole(AriaRole.Region, new() { Name = "Before the workshop: Silent pains" });
        await before.GetByRole(AriaRole.Textbox).FillAsync("Half a thought");
        await phone.Page.ReloadAsync();
        await Expect(before.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Half a thought");
        await before.GetByRole(AriaRole.Textbox).FillAsync("Invoices arrive twice");
        await before.GetByRole(AriaRole.Button, new() { Name = "Add" }).TapAsync();
        await Expect(phone.Page.OwnCards()).ToContainTextAsync("Invoices arrive twice");
        await phone.Page.SettleAsync();
        (await phone.InConsoleAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        // Counted by side for the facilitator, closed early, and then refused with the words kept.
        await CollectAsync(desk.Page);
        await Expect(desk.Page.GetByLabel("Cards so far")).ToContainTextAsync("Customer1");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Close the collection now" }).ClickAsync();
        await Expect(before.GetByText("You can write again when the step runs.")).ToBeVisibleAsync();
        await Expect(before.GetByRole(AriaRole.Button, new() { Name = "Add" })).ToHaveCountAsync(0);

        var step = await StepAsync();
        await rehearsal.Facilitator.CommandAsync("startStep", new { workshopId = rehearsal.Workshop, stepId = step }, Stop);
        await Expect(phone.Page.OwnCards()).ToContainTextAsync("Invoices arrive twice");
        (await other.ReceivedAsync()).ShouldAllBe(text => !text.Contains("Invoices arrive twice", StringComparison.Ordinal));
        await rehearsal.RevealAsync(step, Stop);
        await Expect(other.Page.Revealed()).ToContainTextAsync("Invoices arrive twice");
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
        other.Faults.ShouldBeEmpty();

        async Task<Guid> StepAsync()
        {
            var data = await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { agenda { id title } } }", new { id = rehearsal.Workshop }, Stop);
            return data.GetProperty("workshop").GetProperty("agenda").EnumerateArray().Single(one => one.GetProperty("title").GetString() == "Silent pains").GetProperty("id").GetGuid();
        }
    }

    [Fact]
    public async Task somebody_with_an_account_is_told_by_mail_comes_by_its_link_and_stops_it_in_a_browser_that_knows_nobody()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Told by mail", Stop);
        var (customer, address) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), SigningIn.NewAddress());
        var (desk, phone, stranger) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true), await ArriveAsync());
        await phone.GoToAsync("/sign-in");
        await SigningIn.InAsync(phone.Page, Api.Mail, address, "Carla Customer");
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/agenda?as={rehearsal.Facilitator.Id}");
        await CollectAsync(desk.Page);
        await desk.Page.GetByText("Tell people by mail when it opens").ClickAsync();
        await desk.Page.GetByText("Remind them a day before the end").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Open the collection" }).ClickAsync();
        await Expect(desk.Page.GetByText("Open until").First).ToBeVisibleAsync();

        var mail = (await Api.Mail.ToAsync(address, count: 2))[^1];
        mail.Message.Subject.ShouldBe("You can write already: Told by mail");
        await phone.GoToAsync(PathIn(mail, "/workshops/"));
        var before = phone.Page.GetByRole(AriaRole.Region, new() { Name = "Before the workshop: Silent pains" });
        await before.GetByRole(AriaRole.Button, new() { Name = "I’m done" }).TapAsync();
        await Expect(before.GetByText("No mail reminds you of this step.")).ToBeVisibleAsync();
        await before.GetByRole(AriaRole.Button, new() { Name = "Not done yet" }).TapAsync();
        await Expect(before.GetByRole(AriaRole.Button, new() { Name = "I’m done" })).ToBeVisibleAsync();

        await stranger.GoToAsync(PathIn(mail, "/reminders/"));
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Stop the reminders" }).ClickAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Name = "You get no more reminders" })).ToBeVisibleAsync();
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Remind me again" }).ClickAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Name = "No more reminders?" })).ToBeVisibleAsync();

        // What was chosen stands there when the window is looked at again.
        await CollectAsync(desk.Page);
        await Expect(desk.Page.GetByRole(AriaRole.Switch, new() { Name = "Tell people by mail when it opens" })).ToBeCheckedAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Switch, new() { Name = "Remind them a day before the end" })).ToBeCheckedAsync();
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
        stranger.Faults.ShouldBeEmpty();

        static string PathIn(TakenMail mail, string beginning) => new Uri(mail.Text.Split((char[])['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains(beginning, StringComparison.Ordinal))).PathAndQuery;
    }

    [Fact]
    public async Task whoever_did_not_facilitate_a_workshop_takes_nothing_of_it_along()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Between others", Stop);
        using var elsewhere = await Rehearsal.PrepareAsync(Api, "Elsewhere", Stop);
        var (customer, vendor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), elsewhere.Facilitator);

        foreach (var followsWorkshopId in new[] { rehearsal.Workshop, Rehearsal.NewId() })
            (await CreateAsync(followsWorkshopId, "Harbor Foods")).Code.ShouldBe("WORKSHOP_NOT_FOUND");
        (await CreateAsync(elsewhere.Workshop, "Somebody else")).Code.ShouldBe("OTHER_ORGANIZATIONS");
        (await CreateAsync(elsewhere.Workshop, "Harbor Foods")).Code.ShouldBeNull();

        const string Asked = "query($id: ID!) { workshop(id: $id) { lastTime { title } collected { cards } } }";
        var seen = (await customer.Session.SendAsync(Asked, new { id = rehearsal.Workshop }, Stop)).GetProperty("workshop").GetRawText();
        seen.ShouldBe("""{"lastTime":null,"collected":null}""");
        (await rehearsal.Facilitator.Session.SendAsync(Asked, new { id = rehearsal.Workshop }, Stop)).GetProperty("workshop").GetRawText().ShouldBe("""{"lastTime":null,"collected":[]}""");

        Task<Payload> CreateAsync(Guid followsWorkshopId, string organization) => vendor.Session.CommandAsync(
            "createWorkshop",
            new
            {
                commandId = Rehearsal.NewId(),
                workshopId = Rehearsal.NewId(),
                participantId = Rehearsal.NewId(),
                facilitatorName = "Fay",
                title = "The next one",
                templateId = "promises-retrospective",
                followsWorkshopId,
                sides = new[] { new { side = "VENDOR", organization = "Northwind Software" }, new { side = "CUSTOMER", organization }, new { side = "PARTNER", organization = "Beacon Partners" } },
            },
            Stop);
    }

    private static async Task CollectAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Actions for Silent pains" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Collect cards before" }).ClickAsync();
    }

    private static ILocator LastTime(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Promises of last time" });

    private static string Page(Visitor visitor, string place)
    {
        var address = new Uri(visitor.Page.Url);
        return $"{string.Join("", address.Segments[..3]).TrimEnd('/')}{place}{address.Query}";
    }
}
