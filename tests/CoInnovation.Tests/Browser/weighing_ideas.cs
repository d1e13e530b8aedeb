using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What an idea is worth: where it stands on the chart, and how it is scored.</summary>
public sealed class weighing_ideas(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task an_idea_is_dragged_and_walked_to_its_place_and_others_see_it_move()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        await shelf.Team.CommandAsync("placeOnMatrix", new { ideaId = shelf.Ideas["Answer within the hour"], impact = 20, effort = 80 }, Stop);
        var (one, other) = (await ArriveAsync(), await ArriveAsync());
        foreach (var visitor in new[] { one, other })
        {
            await shelf.OpenAsync(visitor, "tab=ideas&layout=chart");
            await Expect(visitor.Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
            await Expect(Dot(visitor)).ToHaveAccessibleNameAsync($"Answer within the hour {shelf.Word}. Impact 20, effort 80: time sink");
        }

        var plot = (await one.Page.GetByRole(AriaRole.Figure, new() { Name = "Impact and effort" }).Locator("[data-plot]").BoundingBoxAsync())!;
        var dot = (await Dot(one).BoundingBoxAsync())!;
        await one.Page.Mouse.MoveAsync(dot.X + dot.Width / 2, dot.Y + dot.Height / 2);
        await one.Page.Mouse.DownAsync();
        await one.Page.Mouse.MoveAsync(plot.X + plot.Width / 2, plot.Y + plot.Height / 2, new() { Steps = 4 });
        await one.Page.Mouse.MoveAsync(plot.X + plot.Width * 0.3f, plot.Y + plot.Height * 0.1f, new() { Steps = 4 });
        await one.Page.Mouse.UpAsync();
        await Expect(Dot(one)).ToHaveAccessibleNameAsync($"Answer within the hour {shelf.Word}. Impact 90, effort 30: quick win");
        await Expect(Dot(other)).ToHaveAccessibleNameAsync($"Answer within the hour {shelf.Word}. Impact 90, effort 30: quick win");
        await Expect(one.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await one.Page.Keyboard.PressAsync("j");
        await Expect(Dot(one)).ToBeFocusedAsync();
        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowDown" })
            await one.Page.Keyboard.PressAsync(key);
        await Expect(one.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Impact 89, effort 50: major project" })).ToHaveCountAsync(1);
        await Expect(Dot(other)).ToHaveAccessibleNameAsync($"Answer within the hour {shelf.Word}. Impact 89, effort 50: major project");
        new[] { one, other }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task rice_and_nuf_show_what_they_are_counted_from()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await shelf.OpenAsync(visitor, $"tab=ideas&item={shelf.Ideas["Answer within the hour"]}");
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "Idea" });

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Set RICE" }).ClickAsync();
        var rice = drawer.GetByRole(AriaRole.Form, new() { Name = "RICE" });
        await rice.GetByRole(AriaRole.Textbox, new() { Name = "Reach" }).FillAsync("600");
        await rice.GetByRole(AriaRole.Textbox, new() { Name = "Effort" }).FillAsync("4");
        await rice.GetByRole(AriaRole.Button, new() { Name = "Impact" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "High (2)" }).ClickAsync();
        await Expect(rice.GetByRole(AriaRole.Status)).ToHaveTextAsync("600 × 2 × 80 % / 4 = 240");
        await rice.GetByRole(AriaRole.Button, new() { Name = "Save RICE" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "How RICE is counted" })).ToContainTextAsync("240");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "How RICE is counted" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "How RICE is counted" })).ToContainTextAsync("600 × 2 × 80 % / 4 = 240");
        await page.Keyboard.PressAsync("Escape");

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Set NUF" }).ClickAsync();
        var nuf = drawer.GetByRole(AriaRole.Form, new() { Name = "NUF" });
        await nuf.GetByRole(AriaRole.Textbox, new() { Name = "Feasible" }).FillAsync("9");
        await page.Keyboard.PressAsync("Tab"); // a number counts when its field is left
        await Expect(nuf.GetByRole(AriaRole.Status)).ToHaveTextAsync("5 + 5 + 9 = 19");
        await nuf.GetByRole(AriaRole.Button, new() { Name = "Save NUF" }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "How NUF is counted" })).ToContainTextAsync("19");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("tr[data-item]")).ToContainTextAsync("240");
        visitor.Faults.ShouldBeEmpty();
    }

    private static ILocator Dot(Visitor visitor) => visitor.Page.Locator("button[data-item]");
}
