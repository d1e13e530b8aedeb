using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The whole way in three browsers: a facilitator, a customer on a phone, a vendor.</summary>
public sealed class from_pain_to_promise(RunningApi api) : BrowserTest(api)
{
    private const string Late = "The invoice comes before the goods do";
    private const string Silent = "Nobody tells us when a delivery is late";
    private const string Papers = "Customers send orders on paper";
    private const string Calls = "We are called five times for one order";
    private const string Match = "Send the invoice when the delivery note is signed";
    private Visitor facilitator = null!;
    private Visitor customer = null!;
    private Visitor vendor = null!;

    [Fact]
    public async Task what_hurts_is_written_revealed_sorted_voted_answered_kept_and_found_in_the_backlog()
    {
        await GatherAsync();
        await WriteInSilenceAsync();
        await RevealAsync();
        await SortAsync();
        await SpreadDotsAsync();
        await AnswerAsync();
        await AgreeAsync();
        await CloseAsync();
        new[] { facilitator, customer, vendor }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    private async Task GatherAsync()
    {
        facilitator = await ArriveAsync();
        await facilitator.GoToAsync($"/join#{Api.FacilitatorSecret}");
        await facilitator.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Fay");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Facilitate" }).ClickAsync();
        await Expect(facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Your seat: Fay" })).ToBeVisibleAsync();
        await facilitator.Page.CreateWorkshopAsync("Orders and invoices", "Pain to promise", ("Vendor", "Northwind Software"), ("Customer", "Harbor Foods"));

        customer = await ArriveAsync(width: 390, height: 844, touch: true);
        vendor = await ArriveAsync();
        await customer.JoinAsync(await facilitator.Page.InvitationAsync("Customer"), "Carla");
        await vendor.JoinAsync(await facilitator.Page.InvitationAsync("Vendor"), "Viktor");
        await Expect(facilitator.Page.GetByRole(AriaRole.Complementary, new() { Name = "People" })).ToContainTextAsync("Carla");
    }

    private async Task WriteInSilenceAsync()
    {
        await facilitator.Page.StartStepAsync("Silent pains");
        foreach (var visitor in new[] { customer, vendor })
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Silent pains", Level = 1 })).ToBeVisibleAsync();
        var before = (await vendor.ReceivedAsync()).Count;
        await customer.WriteCardAsync(Late);
        await customer.WriteCardAsync(Silent);
        await vendor.WriteCardAsync(Papers);
        await vendor.WriteCardAsync(Calls);
        await Expect(facilitator.Page.GetByRole(AriaRole.Region, new() { Name = "Hidden cards" })).ToContainTextAsync("4");

        // The vendor's browser got frames and replies all the while, and nothing of the customer's in them.
        string[] secrets = [Late, Silent, await customer.SeatAsync(), .. await customer.OwnCardIdsAsync()];
        // Who has the page open is told all the time; of writing only how many do.
        var received = (await vendor.ReceivedAsync()).Skip(before).Where(text => !text.Contains("\"target\":\"presence\"", StringComparison.Ordinal)).ToList();
        received.ShouldContain(text => text.Contains("cards_counted", StringComparison.Ordinal));
        received.ShouldAllBe(text => !secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        (await facilitator.ReceivedAsync()).ShouldAllBe(text => !text.Contains(Late, StringComparison.OrdinalIgnoreCase));

        await customer.Page.GetByRole(AriaRole.Button, new() { Name = "I’m done" }).ClickAsync();
        await Expect(customer.Page.GetByText("You said that you are done")).ToBeVisibleAsync();
    }

    private async Task RevealAsync()
    {
        await facilitator.Page.MakeMoveAsync("Reveal 4 cards");
        foreach (var text in new[] { Late, Silent, Papers, Calls })
            foreach (var visitor in new[] { facilitator, customer, vendor })
                await Expect(visitor.Page.Revealed().GetByText(text)).ToBeVisibleAsync();

        // The control of the check above: now the same search finds them.
        var received = await vendor.ReceivedAsync();
        foreach (var secret in new[] { Late, Silent }.Concat(await customer.OwnCardIdsAsync()))
            received.ShouldContain(text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>By keyboard alone, as the facilitator; the others see it happen.</summary>
    private async Task SortAsync()
    {
        var page = facilitator.Page;
        await page.StartStepAsync("Reveal and cluster");
        await page.GroupAsync("Invoicing", Late, Silent);
        await page.GroupAsync("Ordering", Papers);
        await page.ChooseOfThemeAsync("Invoicing", "Rename");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" }).FillAsync("Delivery and invoice");
        await page.Keyboard.PressAsync("Enter");
        await Expect(vendor.Page.GetByRole(AriaRole.Heading, new() { Name = "Delivery and invoice" })).ToBeVisibleAsync();

        await page.ChooseOfThemeAsync("Ordering", "Merge into…");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delivery and invoice" }).PressAsync("Enter");
        await Expect(vendor.Page.GetByRole(AriaRole.Heading, new() { Name = "Ordering" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Toolbar, new() { Name = "Sorting" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Expect(vendor.Page.GetByRole(AriaRole.Heading, new() { Name = "Ordering" })).ToBeVisibleAsync();
        await Expect(customer.Page.GetByRole(AriaRole.Heading, new() { Name = "Ordering" })).ToBeVisibleAsync();
    }

    private async Task SpreadDotsAsync()
    {
        await facilitator.Page.StartStepAsync("Dots");
        await facilitator.Page.MakeMoveAsync("Open the vote");
        await facilitator.Page.OpenVoteAsync();
        await customer.Page.PlaceDotAsync(Late);
        await customer.Page.PlaceDotAsync(Late);
        await customer.Page.ExpectDotsAsync(Late, "2 dots");
        await customer.Page.DotsOn(Late).GetByRole(AriaRole.Button, new() { Name = "Take one dot back" }).FocusAsync();
        await customer.Page.Keyboard.PressAsync("-");
        await customer.Page.ExpectDotsAsync(Late, "1 dot");
        await customer.Page.PlaceDotAsync(Late);
        await customer.Page.PlaceDotAsync(Papers);
        await Expect(customer.Page.GetByText("0 of 3 dots left")).ToBeVisibleAsync();
        await vendor.Page.PlaceDotAsync(Late);
        await vendor.Page.PlaceDotAsync(Calls);
        foreach (var visitor in new[] { customer, vendor })
        {
            await visitor.Page.ConsentAsync();
            await visitor.Page.SettleAsync();
        }

        var round = facilitator.Page.GetByRole(AriaRole.Region, new() { Name = "Voting round" });
        await Expect(round).ToContainTextAsync("2 of 2 have voted");
        foreach (var visitor in new[] { facilitator, customer, vendor })
            (await visitor.ReceivedAsync()).ShouldAllBe(text => !text.Contains("\"meanShare\":0.", StringComparison.Ordinal));

        await facilitator.Page.MakeMoveAsync("Close the vote");
        foreach (var visitor in new[] { facilitator, customer, vendor })
        {
            var first = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Results" }).GetByRole(AriaRole.Listitem).First;
            await Expect(first).ToContainTextAsync(Late);
            await Expect(first).ToContainTextAsync("2 dots, 67");
            await Expect(first).ToContainTextAsync("1 dot, 50");
        }
    }

    private async Task AnswerAsync()
    {
        await facilitator.Page.StartStepAsync("Brainwriting");
        await Expect(customer.Page.GetByRole(AriaRole.Heading, new() { Name = "Brainwriting", Level = 1 })).ToBeVisibleAsync();
        await customer.Field().FillAsync(Match);
        await customer.Page.GetByRole(AriaRole.Button, new() { Name = "What does it answer?" }).ClickAsync();
        await customer.Page.GetByRole(AriaRole.Checkbox, new() { Name = Late }).CheckAsync(new() { Force = true });
        await customer.Page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await customer.Page.GetByRole(AriaRole.Button, new() { Name = "Add idea" }).ClickAsync();
        await Expect(customer.Page.OwnCards().GetByText(Match)).ToBeVisibleAsync();
        await customer.Page.SettleAsync();
        await facilitator.Page.MakeMoveAsync("Pass the sheets on");
        await Expect(vendor.Page.GetByRole(AriaRole.Region, new() { Name = "Your sheet" })).ToContainTextAsync(Match);
        await facilitator.Page.MakeMoveAsync("Reveal 1 card");
        await Expect(vendor.Page.Revealed().GetByText(Match)).ToBeVisibleAsync();
    }

    private async Task AgreeAsync()
    {
        await facilitator.Page.ChooseAsync("Open a vote");
        await facilitator.Page.PickAsync("How people vote", "Agree, disagree, pass");
        await facilitator.Page.PickAsync("On which cards", "All revealed pain points and ideas");
        await facilitator.Page.OpenVoteAsync();
        foreach (var (visitor, key) in new[] { (customer, "a"), (vendor, "a") })
        {
            var voting = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Vote on one card at a time" });
            await Expect(voting).ToContainTextAsync("0 of 5");
            await visitor.Page.Keyboard.PressAsync("d");
            await Expect(voting).ToContainTextAsync("1 of 5");
            await visitor.Page.Keyboard.PressAsync("u");
            await Expect(voting).ToContainTextAsync("0 of 5");
            for (var card = 1; card <= 5; card++)
            {
                await visitor.Page.Keyboard.PressAsync(key);
                await Expect(voting).ToContainTextAsync($"{card} of 5");
            }
            await visitor.Page.ConsentAsync();
            await visitor.Page.SettleAsync();
        }
        await facilitator.Page.MakeMoveAsync("Close the vote");
        var results = vendor.Page.GetByRole(AriaRole.Region, new() { Name = "Results" });
        // One of one agreed on each side: (1 + 1) / (1 + 2), squared.
        await Expect(results.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("0.44");
        await Expect(results.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("1 of 1 agree");
    }

    private async Task CloseAsync()
    {
        var page = facilitator.Page;
        await page.ChooseAsync("Keep cards for the backlog");
        var keeping = page.GetByRole(AriaRole.Dialog, new() { Name = "Keep for the backlog" });
        await keeping.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(keeping).ToBeHiddenAsync();
        await page.ChooseAsync("Close the workshop");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close the workshop" }).ClickAsync();

        await Expect(customer.Page.GetByRole(AriaRole.Heading, new() { Name = "That was the workshop" })).ToBeVisibleAsync();
        await customer.Page.GetByRole(AriaRole.Link, new() { Name = "Open the summary" }).ClickAsync();
        foreach (var visitor in new[] { facilitator, customer })
        {
            await visitor.Page.HasComeToAsync("/summary");
            await Expect(visitor.Page.GetByText(Late).First).ToBeVisibleAsync();
        }
        foreach (var format in new[] { "Markdown", "CSV", "JSON" })
            (await customer.Page.DownloadAsync(format)).ShouldContain(Late);

        await page.GotoAsync("/backlog");
        await page.GetByRole(AriaRole.Table, new() { Name = "Pain points" }).GetByRole(AriaRole.Link, new() { Name = Late }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(Match);
        await page.GotoAsync("/backlog?tab=ideas");
        await page.GetByRole(AriaRole.Table, new() { Name = "Ideas" }).GetByRole(AriaRole.Link, new() { Name = Match }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(Late);
    }
}
