using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

public sealed class losing_the_network(RunningApi api) : BrowserTest(api)
{
    /// <summary>
    /// Takes the time in the page itself, from what the browser says to what the page shows: how long this test and the browser take to hear of each other is not the
    /// product's.
    /// </summary>
    private const string WatchForTheBanner = """
        () => addEventListener("offline", () => {
          const since = performance.now();
          window.bannerAfter = new Promise((resolve) => {
            const look = () => document.querySelector("[role=alert]")?.textContent.includes("You are offline") ? resolve(performance.now() - since) : setTimeout(look, 10);
            look();
          });
        }, { once: true })
        """;

    [Fact]
    public async Task thirty_seconds_offline_lose_nothing_and_double_nothing()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Offline", Stop);
        var (customer, vendor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var visitor = await ArriveAsync(customer.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(customer));
        await visitor.WriteCardAsync("Written before");

        await visitor.InConsoleAsync<object?>(WatchForTheBanner);
        await visitor.Context.SetOfflineAsync(true);
        var gone = TimeProvider.System.GetTimestamp();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert).GetByText("You are offline")).ToBeVisibleAsync();
        (await visitor.InConsoleAsync<double>("() => window.bannerAfter")).ShouldBeLessThan(2_000);
        await visitor.WriteCardAsync("Written while offline");
        await visitor.WriteCardAsync("Written a little later");
        await visitor.Field().FillAsync("Half-written");
        // Meanwhile the others go on.
        await rehearsal.WriteAsync(vendor, step, "Written by the vendor", Stop);
        await rehearsal.RevealAsync(step, Stop);
        if (TimeSpan.FromSeconds(30) - TimeProvider.System.GetElapsedTime(gone) is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest, TimeProvider.System, Stop);
        await Assertions.Expect(visitor.Page.GetByText("Written by the vendor")).ToHaveCountAsync(0);
        await visitor.Context.SetOfflineAsync(false);

        await Assertions.Expect(visitor.Page.GetByText("You are offline")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Revealed cards" }).GetByText("Written by the vendor")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByText("Waiting to be sent")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Field()).ToHaveValueAsync("Half-written");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Your cards" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        (await WrittenAsync(rehearsal, customer)).ShouldBe(["Written a little later", "Written before", "Written while offline"]);
    }

    [Fact]
    public async Task an_answer_that_is_lost_on_its_way_doubles_nothing()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Lost answers", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var visitor = await ArriveAsync(customer.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(customer));
        await Assertions.Expect(visitor.Field()).ToBeVisibleAsync();
        var lost = await LostAnswers.OfAsync(visitor.Page, "writeCard", count: 1);

        await visitor.WriteCardAsync("Once is enough");

        await lost.ArrivedAsync(Stop);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Your cards" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        (await WrittenAsync(rehearsal, customer)).ShouldBe(["Once is enough"]);
        lost.Reached.ShouldBeGreaterThan(1);
    }

    private static async Task<IEnumerable<string>> WrittenAsync(Rehearsal rehearsal, Rehearsal.Seat seat)
    {
        var data = await seat.Session.SendAsync("query($id: ID!) { workshop(id: $id) { cards { text mine } } }", new { id = rehearsal.Workshop }, Stop);
        return data.GetProperty("workshop").GetProperty("cards").EnumerateArray().Where(card => card.GetProperty("mine").GetBoolean()).Select(card => card.GetProperty("text").GetString()!).Order(StringComparer.Ordinal);
    }
}
