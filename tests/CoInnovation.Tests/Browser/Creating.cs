using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

internal static class Creating
{
    /// <summary>From the start page to the new workshop's own page.</summary>
    public static async Task CreateWorkshopAsync(this IPage page, string title, string template, params (string Side, string Organization)[] sides)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "New workshop" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = template }).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync(title);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Fay");
        foreach (var (side, organization) in sides)
            await page.GetByRole(AriaRole.Group, new() { Name = side }).GetByRole(AriaRole.Textbox, new() { Name = "Organization" }).FillAsync(organization);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create workshop" }).ClickAsync();
        await page.HasComeToAsync("/agenda?as=");
        await page.GotoAsync(page.Url.Replace("/agenda?", "?", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Invite people" })).ToBeVisibleAsync();
    }
}
