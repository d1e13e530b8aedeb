using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Menus leave the page behind them as it is, and keep people from it all the same.</summary>
public sealed class opening_a_menu(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task it_holds_the_focus_and_a_press_beside_it_does_nothing_but_close_it()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Behind a menu", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        for (var card = 1; card <= 40; card++)
            await rehearsal.WriteAsync(customer, writing, $"Card {card}", Stop);
        await rehearsal.RevealAsync(writing, Stop);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "Themes", Stop);
        var visitor = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        var (menu, more) = (page.GetByRole(AriaRole.Menu), page.GetByRole(AriaRole.Region, new() { Name = "Facilitation" }).GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }));
        var first = page.GetByRole(AriaRole.Row).First;
        await Expect(first).ToBeVisibleAsync();

        await more.ClickAsync();
        await Expect(menu).ToBeVisibleAsync();
        foreach (var key in new[] { "Tab", "Shift+Tab", "Tab", "Tab" })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(menu.Locator(":focus").Or(menu.And(page.Locator(":focus")))).ToHaveCountAsync(1);
        }

        var box = (await first.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 40, box.Y + 20);
        await page.Mouse.WheelAsync(0, 400);
        await page.Mouse.ClickAsync(box.X + 40, box.Y + 20);
        await Expect(menu).ToBeHiddenAsync();
        await Expect(more).ToBeFocusedAsync();
        await Expect(first).ToHaveAttributeAsync("aria-selected", "false");
        (await visitor.InConsoleAsync<double>("scrollY")).ShouldBe(0);

        // And from then on presses reach the page again.
        await page.Mouse.ClickAsync(box.X + 40, box.Y + 20);
        await Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_people_share_one_that_keys_open_and_close()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "One menu for all", Stop);
        await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.JoinAsync("CUSTOMER", "Cem", Stop);
        var visitor = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        var (carla, cem) = (Button("Carla"), Button("Cem"));
        await carla.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Menu, new() { Name = "Actions for Carla" })).ToBeVisibleAsync();
        await Expect(carla).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(cem).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "Ask to facilitate as well" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(carla).ToBeFocusedAsync();

        await cem.PressAsync("Enter");
        await page.GetByRole(AriaRole.Menu, new() { Name = "Actions for Cem" }).GetByRole(AriaRole.Menuitem, new() { Name = "End this seat" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Alertdialog).Or(page.GetByRole(AriaRole.Dialog)).GetByRole(AriaRole.Button, new() { Name = "End this seat" }).ClickAsync();
        await Expect(cem).ToHaveCountAsync(0);
        await Expect(carla).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();

        ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" });
    }
}
