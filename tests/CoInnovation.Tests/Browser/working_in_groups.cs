using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A facilitator and four people, one of them on a phone, in pairs, in fours and back; and a breakout that the facilitator puts together.</summary>
public sealed class working_in_groups(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task one_two_four_all_brings_one_idea_of_a_four()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "1-2-4-All", Stop);
        Rehearsal.Seat[] seats =
        [
            await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("CUSTOMER", "Cem", Stop),
            await rehearsal.JoinAsync("VENDOR", "Viktor", Stop), await rehearsal.JoinAsync("VENDOR", "Vera", Stop),
        ];
        await rehearsal.RunStepAsync("ONE_TWO_FOUR_ALL", "Together", Stop, minutes: 12);
        var facilitator = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        var carla = await ArriveAsync(seats[0].Session.Cookie, width: 390, height: 844, touch: true);
        var cem = await ArriveAsync(seats[1].Session.Cookie);
        var viktor = await ArriveAsync(seats[2].Session.Cookie);
        var vera = await ArriveAsync(seats[3].Session.Cookie, colors: ColorScheme.Dark);
        await facilitator.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        foreach (var (visitor, seat) in new[] { (carla, seats[0]), (cem, seats[1]), (viktor, seats[2]), (vera, seats[3]) })
            await visitor.GoToAsync(rehearsal.PageOf(seat));
        await Expect(carla.Page.GetByText("First alone.")).ToBeVisibleAsync();
        await carla.WriteCardAsync("What I thought alone");

        await facilitator.Page.MakeMoveAsync("Next part: In pairs");
        await Expect(Room(carla)).ToContainTextAsync("You are in group 1");
        await Expect(Room(carla)).ToContainTextAsync("Viktor");
        await Expect(Room(vera)).ToContainTextAsync("You are in group 2");
        await Expect(facilitator.Page.GetByLabel("Parts of this step").GetByText("In pairs")).ToHaveAttributeAsync("aria-current", "step");

        // What one of a pair types stands with the other, and with nobody else.
        await Note(carla).FillAsync("A named contact for orders");
        await Expect(Note(viktor)).ToHaveValueAsync("A named contact for orders");
        await Note(viktor).FillAsync("A named contact for all orders");
        await Expect(Note(carla)).ToHaveValueAsync("A named contact for all orders");
        await Expect(facilitator.Page.GetByRole(AriaRole.Region, new() { Name = "Groups" })).ToContainTextAsync("1 of 2 have written");
        (await carla.InConsoleAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        foreach (var stranger in new[] { vera, cem, facilitator })
            string.Concat(await stranger.ReceivedAsync()).ShouldNotContain("A named contact");

        await facilitator.Page.MakeMoveAsync("Next part: In fours");
        foreach (var visitor in new[] { carla, cem, viktor, vera })
        {
            await Expect(Room(visitor)).ToContainTextAsync("You are in group 1");
            await Expect(Room(visitor).GetByRole(AriaRole.Region, new() { Name = "What the pairs brought" })).ToContainTextAsync("A named contact for all orders");
        }

        await Note(vera).FillAsync("One contact who answers within a day");
        await Expect(Note(carla)).ToHaveValueAsync("One contact who answers within a day");
        string.Concat(await facilitator.ReceivedAsync()).ShouldNotContain("within a day");
        await facilitator.Page.MakeMoveAsync("Next part: All");
        await RecallAsync(facilitator);
        foreach (var visitor in new[] { carla, cem, viktor, facilitator })
        {
            await Expect(visitor.Page.Revealed()).ToContainTextAsync("One contact who answers within a day");
            await Expect(visitor.Page.Revealed()).ToContainTextAsync("Group 1");
            await Expect(visitor.Page.Revealed()).Not.ToContainTextAsync("What I thought alone");
        }

        await Expect(Room(carla)).ToBeHiddenAsync();
        await vera.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={seats[3].Id}");
        await Expect(vera.Page.GetByText("Group 1").First).ToBeVisibleAsync();
        new[] { facilitator, carla, cem, viktor, vera }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_breakout_is_put_together_by_hand_moved_by_keyboard_looked_into_and_recalled()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Breakouts", Stop);
        var (carla, viktor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        await rehearsal.JoinAsync("VENDOR", "Vera", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "What hurts", Stop);
        var (facilitator, customer) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(carla.Session.Cookie));
        await facilitator.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await customer.GoToAsync(rehearsal.PageOf(carla));

        await facilitator.Page.ChooseAsync("Split into groups…");
        var dialog = facilitator.Page.GetByRole(AriaRole.Dialog, new() { Name = "Split into groups" });
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "By hand" }).ClickAsync();
        await facilitator.Page.PickAsync("Group of Carla", "Group 2");
        await facilitator.Page.PickAsync("Group of Viktor", "Group 2");
        await facilitator.Page.PickAsync("Group of Vera", "Group 1");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Split", Exact = true }).ClickAsync();
        await Expect(Room(customer)).ToContainTextAsync("You are in group 2");
        await Expect(Room(customer)).ToContainTextAsync("Viktor");

        // By keys alone: Vera goes to the others.
        var groups = facilitator.Page.GetByRole(AriaRole.Region, new() { Name = "Groups" });
        await groups.GetByRole(AriaRole.Button, new() { Name = "Move Vera" }).FocusAsync();
        await facilitator.Page.Keyboard.PressAsync("Enter");
        await Expect(facilitator.Page.GetByRole(AriaRole.Menuitem, new() { Name = "To group 2" })).ToBeFocusedAsync();
        await facilitator.Page.Keyboard.PressAsync("Enter");
        await Expect(Room(customer)).ToContainTextAsync("Vera");

        // Two write at the same time: nobody's words go.
        await GroupStops.NoteAsync(viktor, rehearsal.Workshop, "Invoices come twice", Stop);
        await Expect(Note(customer)).ToHaveValueAsync("Invoices come twice");
        await Note(customer).FillAsync("Invoices come twice, and late");
        await Expect(Room(customer)).ToContainTextAsync("Saved for your group");
        string.Concat(await facilitator.ReceivedAsync()).ShouldNotContain("Invoices come");
        await groups.GetByRole(AriaRole.Button, new() { Name = "Look in group 2" }).ClickAsync();
        await Expect(Room(customer)).ToContainTextAsync("Fay Facilitator");
        await Expect(Room(facilitator)).ToContainTextAsync("Invoices come twice, and late");

        await facilitator.Page.MakeMoveAsync("Recall the groups");
        await RecallAsync(facilitator);
        await Expect(customer.Page.Revealed()).ToContainTextAsync("Invoices come twice, and late");
        await Expect(customer.Page.Revealed()).ToContainTextAsync("Group 2");
        facilitator.Faults.Concat(customer.Faults).ShouldBeEmpty();
    }

    private static Task RecallAsync(Visitor facilitator) =>
        facilitator.Page.GetByRole(AriaRole.Dialog, new() { Name = "Recall the groups" }).GetByRole(AriaRole.Button, new() { Name = "Recall the groups" }).ClickAsync();

    private static ILocator Room(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = ", yours" });

    private static ILocator Note(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "What your group brings back" });
}
