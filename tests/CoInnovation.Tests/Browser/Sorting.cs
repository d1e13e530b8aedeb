using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Themes by keyboard alone.</summary>
internal static class Sorting
{
    /// <summary>Selects cards with Space, groups them with G, and names the group with Enter.</summary>
    public static async Task GroupAsync(this IPage page, string name, params string[] cards)
    {
        foreach (var card in cards)
        {
            var row = page.GetByRole(AriaRole.Grid, new() { Name = "Cards without a theme" }).GetByRole(AriaRole.Row, new() { Name = card });
            await row.FocusAsync();
            await row.PressAsync("Space");
            await Expect(row).ToHaveAttributeAsync("aria-selected", "true");
        }
        await page.Keyboard.PressAsync("g");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        // The row that had the focus stands elsewhere by now; the keyboard goes on among the cards or at the tools.
        await Expect(page.GetByRole(AriaRole.Main).Locator(":focus")).ToHaveCountAsync(1);
        foreach (var card in cards)
            await Expect(page.GetByRole(AriaRole.Grid, new() { Name = $"Cards of {name}" }).GetByRole(AriaRole.Row, new() { Name = card })).ToBeVisibleAsync();
    }

    public static async Task ChooseOfThemeAsync(this IPage page, string theme, string entry)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {theme}" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = entry }).PressAsync("Enter");
    }
}
