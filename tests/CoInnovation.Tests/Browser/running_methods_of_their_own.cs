using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Methods whose cards say more than a text, and those in which people talk one after another.</summary>
public sealed class running_methods_of_their_own(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_promise_on_a_phone_has_a_side_and_a_day_and_stands_in_the_summary()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Promises", Stop);
        var (customer, vendor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        await rehearsal.RunStepAsync("PROMISES", "Promises", Stop, visibility: "OPEN");
        var (phone, desk) = (await ArriveAsync(customer.Session.Cookie, width: 360, height: 740, touch: true), await ArriveAsync(vendor.Session.Cookie));
        await phone.GoToAsync(rehearsal.PageOf(customer));
        await desk.GoToAsync(rehearsal.PageOf(vendor));

        await phone.Field().FillAsync("We send one contact for all orders");
        var add = phone.Page.GetByRole(AriaRole.Button, new() { Name = "Add promise" });
        await Expect(add).ToBeDisabledAsync();
        await phone.Page.GetByLabel("By when").FillAsync("2027-03-31");
        await phone.Page.GetByLabel("How we will know").FillAsync("One name in every mail");
        (await phone.InConsoleAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await add.ClickAsync();

        var promise = desk.Page.Revealed().GetByRole(AriaRole.Listitem).Filter(new() { HasText = "We send one contact for all orders" });
        foreach (var term in new[] { "Harbor Foods", "Northwind Software", "by Mar 31, 2027", "Carla", "One name in every mail" })
            await Expect(promise.First).ToContainTextAsync(term);
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={vendor.Id}");
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Promises" })).ToContainTextAsync("by Mar 31, 2027");
        phone.Faults.Concat(desk.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_poster_is_drawn_in_private_and_revealed_with_its_lines()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Posters", Stop);
        var (customer, vendor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var step = await rehearsal.RunStepAsync("CONCEPT_POSTER", "Posters", Stop);
        var (author, other) = (await ArriveAsync(customer.Session.Cookie), await ArriveAsync(vendor.Session.Cookie));
        await author.GoToAsync(rehearsal.PageOf(customer));
        await other.GoToAsync(rehearsal.PageOf(vendor));

        await author.Field().FillAsync("Calm ordering");
        await author.Page.GetByLabel("What it promises").FillAsync("You order once and hear back once");
        await DrawAsync(author.Page);
        await DrawAsync(author.Page);
        await Expect(author.Page.Locator("svg[data-strokes='2']")).ToBeVisibleAsync();
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the last line" }).ClickAsync();
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Add poster" }).ClickAsync();
        await Expect(author.Page.OwnCards()).ToContainTextAsync("You order once and hear back once");
        await author.Page.SettleAsync();
        string.Concat(await other.ReceivedAsync()).ShouldNotContain("You order once");

        await rehearsal.RevealAsync(step, Stop);
        await Expect(other.Page.Revealed()).ToContainTextAsync("You order once and hear back once");
        await Expect(other.Page.Revealed().GetByRole(AriaRole.Img, new() { Name = "Sketch" })).ToBeVisibleAsync();
        (await other.Page.Revealed().Locator("svg path[d^='M']").First.GetAttributeAsync("d")).ShouldNotBeNull().Count(letter => letter == 'M').ShouldBe(1);
        author.Faults.Concat(other.Faults).Concat(other.Violations).ShouldBeEmpty();
    }

    [Fact]
    public async Task feedback_lands_in_its_field()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Feedback", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("FEEDBACK_GRID", "Feedback", Stop, visibility: "OPEN");
        var visitor = await ArriveAsync(customer.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(customer));
        await visitor.WriteCardAsync("It is quick");
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Criticism" }).ClickAsync();
        await visitor.WriteCardAsync("It forgets my name");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Likes" })).ToContainTextAsync("It is quick");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Criticisms" })).ToContainTextAsync("It forgets my name");
    }

    [Fact]
    public async Task topics_are_discussed_one_by_one_for_as_long_as_thumbs_say()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Lean coffee", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var step = await rehearsal.RunStepAsync("DISCUSSION", "Lean coffee", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(customer, step, "Deliveries on Fridays", Stop, "NOTE");
        await rehearsal.WriteAsync(customer, step, "Invoices", Stop, "NOTE");
        var (facilitator, visitor) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true));
        await facilitator.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await visitor.GoToAsync(rehearsal.PageOf(customer));

        await facilitator.Page.MakeMoveAsync("Vote on the topics");
        await facilitator.Page.OpenVoteAsync();
        await visitor.Page.PlaceDotAsync("Invoices");
        await visitor.Page.ConsentAsync();
        await visitor.Page.SettleAsync();
        await facilitator.Page.MakeMoveAsync("Close the vote");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Still to discuss" }).GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Invoices");

        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Discuss: Invoices" }).ClickAsync();
        var topic = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Under discussion" });
        await Expect(topic).ToContainTextAsync("Invoices");
        await topic.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Go on 1 so far" })).ToBeVisibleAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "2 more minutes" }).ClickAsync();
        await Expect(topic.GetByRole(AriaRole.Button, new() { Name = "Go on 0 so far" })).ToBeVisibleAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Done with this topic" }).ClickAsync();
        await Expect(topic).ToBeHiddenAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Discussed" })).ToContainTextAsync("Invoices");
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Still to discuss" })).ToContainTextAsync("Deliveries on Fridays");
    }

    [Fact]
    public async Task questions_are_written_and_one_is_chosen_in_the_same_step()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "How might we", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var pains = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(customer, pains, "Invoices arrive late", Stop);
        await rehearsal.RunStepAsync("HOW_MIGHT_WE", "How might we", Stop);
        var (facilitator, visitor) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true));
        await facilitator.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await visitor.GoToAsync(rehearsal.PageOf(customer));

        await Expect(facilitator.Page.GetByText("is for 4 to 12 people")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("New question: How might we …?")).ToBeVisibleAsync();
        await visitor.WriteCardAsync("How might we bill when goods arrive?");
        await visitor.WriteCardAsync("How might we do without invoices?");
        await visitor.Page.SettleAsync();
        await facilitator.Page.MakeMoveAsync("Reveal 2 cards");
        await facilitator.Page.MakeMoveAsync("Open the vote");
        await facilitator.Page.OpenVoteAsync();
        await visitor.Page.PlaceDotAsync("How might we do without invoices?");
        await Expect(visitor.Page.DotsOn("How might we bill when goods arrive?")).ToBeVisibleAsync();
        await Expect(visitor.Page.DotsOn("Invoices arrive late")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task a_card_is_taken_further_by_somebody_of_another_side()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Building", Stop);
        var (vendor, customer) = (await rehearsal.JoinAsync("VENDOR", "Viktor", Stop), await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop));
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(vendor, step, "One invoice a month", Stop, "IDEA");
        await rehearsal.RunStepAsync("CRAZY_EIGHTS", "Ideas", Stop, visibility: "OPEN");
        var (first, second) = (await ArriveAsync(vendor.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true));
        await first.GoToAsync(rehearsal.PageOf(vendor));
        await second.GoToAsync(rehearsal.PageOf(customer));

        await second.Page.ShowViewAsync("Board");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Build on this: One invoice a month" }).ClickAsync();
        await Expect(second.Field()).ToBeFocusedAsync();
        await Expect(second.Page.GetByText("Builds on “One invoice a month”")).ToBeVisibleAsync();
        await second.WriteCardAsync("And one reminder a week before");
        var built = first.Page.Revealed().GetByRole(AriaRole.Listitem).Filter(new() { HasText = "And one reminder a week before" });
        await Expect(built).ToContainTextAsync("Builds on “One invoice a month”");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Build on this: And one reminder" }).ClickAsync();
        await first.WriteCardAsync("Only where somebody asks for one");
        await Expect(second.Page.Revealed().GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Only where somebody asks for one" })).ToContainTextAsync("Builds on “And one reminder a week before”");
        await second.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={customer.Id}");
        await Expect(second.Page.GetByRole(AriaRole.Region, new() { Name = "What was said" })).ToContainTextAsync("Builds on “One invoice a month”");
        first.Faults.Concat(second.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_word_goes_round_between_the_sides()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Going round", Stop);
        var (vendor, customer) = (await rehearsal.JoinAsync("VENDOR", "Viktor", Stop), await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop));
        await rehearsal.RunStepAsync("CHECK_IN", "Check-in", Stop, visibility: "OPEN");
        var (facilitator, first, second) =
            (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(vendor.Session.Cookie), await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true));
        await facilitator.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await first.GoToAsync(rehearsal.PageOf(vendor));
        await second.GoToAsync(rehearsal.PageOf(customer));

        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Go round, one after another" }).ClickAsync();
        await Expect(first.Page.GetByText("You have the word", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Region, new() { Name = "Who has the word" })).ToContainTextAsync("Next: Carla");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Pass the word on" }).ClickAsync();
        await Expect(second.Page.GetByText("You have the word", new() { Exact = true })).ToBeVisibleAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "End the round" }).ClickAsync();
        await Expect(second.Page.GetByRole(AriaRole.Region, new() { Name = "Who has the word" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task a_sheet_goes_to_the_other_side_and_to_nobody_else()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Sheets", Stop);
        var (vendor, customer, partner) = (await rehearsal.JoinAsync("VENDOR", "Viktor", Stop), await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("PARTNER", "Pia", Stop));
        await rehearsal.RunStepAsync("BRAINWRITING", "Sheets", Stop);
        var (facilitator, first, second, third) = (
            await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(vendor.Session.Cookie),
            await ArriveAsync(customer.Session.Cookie, width: 390, height: 844, touch: true), await ArriveAsync(partner.Session.Cookie));
        await facilitator.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await first.GoToAsync(rehearsal.PageOf(vendor));
        await second.GoToAsync(rehearsal.PageOf(customer));
        await third.GoToAsync(rehearsal.PageOf(partner));

        await first.WriteCardAsync("One invoice a month");
        await first.Page.SettleAsync();
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Pass the sheets on" }).ClickAsync();
        await Expect(second.Page.GetByRole(AriaRole.Region, new() { Name = "Your sheet" })).ToContainTextAsync("One invoice a month");
        await Expect(third.Page.GetByRole(AriaRole.Region, new() { Name = "Your sheet" })).ToContainTextAsync("Round 2");
        string.Concat((await third.ReceivedAsync()).Concat(await facilitator.ReceivedAsync())).ShouldNotContain("One invoice a month");
        await second.WriteCardAsync("And one reminder");
    }

    [Fact]
    public async Task the_wall_shows_the_prompt_how_far_everybody_is_and_the_way_in_and_nothing_hidden()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "On the wall", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var wall = await ArriveAsync(rehearsal.Facilitator.Session.Cookie, width: 1920, height: 1080);
        await wall.GoToAsync($"/workshops/{rehearsal.Workshop}/projector?as={rehearsal.Facilitator.Id}");
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Name = "Pains", Level = 1 })).ToBeVisibleAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Complementary, new() { Name = "How to join" })).ToContainTextAsync(rehearsal.JoinCode[..3]);
        await Expect(wall.Page.GetByRole(AriaRole.Img, new() { Name = "QR code of the customer link" })).ToBeVisibleAsync();

        await rehearsal.WriteAsync(customer, step, "Nobody may read this yet", Stop);
        await customer.CommandAsync("markDone", new { workshopId = rehearsal.Workshop, stepId = step, done = true }, Stop);
        var progress = wall.Page.GetByRole(AriaRole.Region, new() { Name = "How far we are" });
        await Expect(progress).ToContainTextAsync("1 card, 1 hidden");
        await Expect(progress).ToContainTextAsync("1 of 1 person done");
        string.Concat(await wall.ReceivedAsync()).ShouldNotContain("Nobody may read this yet");
        await rehearsal.RevealAsync(step, Stop);
        await Expect(wall.Page.GetByText("Nobody may read this yet")).ToBeVisibleAsync();
        (await wall.InConsoleAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)")).ShouldBeGreaterThan(24);
    }

    private static async Task DrawAsync(IPage page)
    {
        var pad = page.Locator("svg[data-strokes]");
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync()).ShouldNotBeNull();
        await page.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 120, box.Y + 60, new() { Steps = 5 });
        await page.Mouse.MoveAsync(box.X + 60, box.Y + 140, new() { Steps = 5 });
        await page.Mouse.UpAsync();
    }
}
