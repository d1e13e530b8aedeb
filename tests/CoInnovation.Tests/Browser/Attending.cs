using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What a participant does with the buttons of the workshop page.</summary>
internal static class Attending
{
    /// <summary>From a link to a seat: a name, a press, in.</summary>
    public static async Task JoinAsync(this Visitor visitor, string link, string name)
    {
        await visitor.GoToAsync(link);
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync(name);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"Your seat: {name}" })).ToBeVisibleAsync();
    }

    public static ILocator OwnCards(this IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Your cards" });

    public static ILocator Revealed(this IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Revealed cards" });

    public static ILocator DotsOn(this IPage page, string card) => page.GetByRole(AriaRole.Group, new() { Name = $"Dots on: {card}" });

    public static async Task PlaceDotAsync(this IPage page, string card) =>
        await page.DotsOn(card).GetByRole(AriaRole.Button, new() { Name = "Place a dot" }).ClickAsync();

    public static async Task ExpectDotsAsync(this IPage page, string card, string dots) =>
        await Expect(page.DotsOn(card).GetByRole(AriaRole.Status, new() { Name = dots })).ToBeAttachedAsync();

    /// <summary>A side of one or two is shown only if all of it agree.</summary>
    public static async Task ConsentAsync(this IPage page)
    {
        var consent = page.GetByRole(AriaRole.Switch, new() { Name = "Show our numbers" });
        await consent.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(consent).ToBeCheckedAsync();
    }

    /// <summary>Waits until the server has answered everything that was done here.</summary>
    public static Task SettleAsync(this IPage page) => page.WaitForFunctionAsync("() => !Object.keys(localStorage).some((key) => key.startsWith('coinnovation.outbox.'))");

    /// <summary>The ids of the own cards, as the page's own session gets them from the API.</summary>
    public static Task<string[]> OwnCardIdsAsync(this Visitor visitor) => visitor.InConsoleAsync<string[]>(
        """
        async () => {
          const workshopId = location.pathname.split("/")[2];
          const response = await fetch("/graphql", {
            method: "POST",
            headers: { "Content-Type": "application/json", "CoInnovation-Participant": new URLSearchParams(location.search).get("as") },
            body: JSON.stringify({ query: "query($id: ID!) { workshop(id: $id) { cards { id mine } } }", variables: { id: workshopId } }),
          });
          return (await response.json()).data.workshop.cards.filter((card) => card.mine).map((card) => card.id);
        }
        """);

    /// <summary>The summary as a file, by the menu of its page.</summary>
    public static async Task<string> DownloadAsync(this IPage page, string format)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = format }).ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
    }

    public static Task<string> SeatAsync(this Visitor visitor) => visitor.InConsoleAsync<string>("""new URLSearchParams(location.search).get("as")""");
}
