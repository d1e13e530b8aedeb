using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What a facilitator does with the buttons of the workshop page.</summary>
internal static class Steering
{
    public static Task StartStepAsync(this IPage page, string title) => page.StartStepAsync(title, "Start now");

    /// <summary>One that ran before.</summary>
    public static Task StartStepAgainAsync(this IPage page, string title) => page.StartStepAsync(title, "Start again");

    /// <summary>Chooses what is to be done with a step: in the live workshop as on the page of its agenda.</summary>
    public static async Task ChooseOfStepAsync(this IPage page, string title, string entry)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {title}" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = entry, Exact = true }).ClickAsync();
    }

    /// <summary>Presses the one big button, which must say this.</summary>
    public static Task MakeMoveAsync(this IPage page, string label) =>
        page.GetByRole(AriaRole.Region, new() { Name = "Facilitation" }).GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();

    public static ILocator ViewButton(this IPage page, string view) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Button, new() { Name = view });

    public static Task ShowViewAsync(this IPage page, string view) => page.ViewButton(view).ClickAsync();

    public static async Task ChooseAsync(this IPage page, string entry)
    {
        await page.GetByRole(AriaRole.Region, new() { Name = "Facilitation" }).GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = entry }).ClickAsync();
    }

    /// <summary>The link that brings people to a side, as the invitations show it.</summary>
    public static async Task<string> InvitationAsync(this IPage page, string side)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite people" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Invite people" });
        await dialog.GetByRole(AriaRole.Tab, new() { Name = side }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Img, new() { Name = $"QR code of the {side.ToLowerInvariant()} link" })).ToBeVisibleAsync();
        var link = await dialog.Locator("code").InnerTextAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        return link;
    }

    public static async Task OpenVoteAsync(this IPage page)
    {
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Open a vote" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Open the vote" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>Takes results along in one of the ways that their menu offers.</summary>
    public static Task<IDownload> DownloadAsync(this ILocator results, string entry) => results.Page.RunAndWaitForDownloadAsync(async () =>
    {
        await results.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync();
        await results.Page.GetByRole(AriaRole.Menuitem, new() { Name = entry }).ClickAsync();
    });

    /// <summary>Picks one value of a select by its label.</summary>
    public static async Task PickAsync(this IPage page, string label, string value)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = label }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = value }).ClickAsync();
    }

    private static async Task StartStepAsync(this IPage page, string title, string entry)
    {
        await page.ChooseOfStepAsync(title, entry);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeVisibleAsync();
    }
}
