using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Themes with what their cards come to: as a tree, as a table, and as files.</summary>
public sealed class taking_results_along(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task the_tree_of_themes_is_taken_along_as_a_picture_and_as_a_table()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Themes to take along", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        var (invoice, hotline) = (await rehearsal.WriteAsync(carla, step, "The invoice comes twice", Stop), await rehearsal.WriteAsync(carla, step, "Nobody answers", Stop));
        await rehearsal.Facilitator.CommandAsync("formTheme", new { workshopId = rehearsal.Workshop, themeId = Rehearsal.NewId(), name = "Billing", cardIds = new[] { invoice } }, Stop);
        var round = await rehearsal.OpenRoundAsync(step, "DOTS", Stop, budget: 3);
        await carla.CommandAsync("placeDots", new { workshopId = rehearsal.Workshop, roundId = round, cardId = hotline, dots = 1 }, Stop);
        await rehearsal.ConsentAsync(carla, round, Stop);
        await rehearsal.CloseRoundAsync(round, Stop);
        var desk = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await desk.Page.ShowViewAsync("Results");
        await desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Themes" }).ClickAsync();
        var results = desk.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Themes" });

        var picture = await results.DownloadAsync("Picture (PNG)");
        picture.SuggestedFilename.ShouldBe("pains-themes.png");
        (await File.ReadAllBytesAsync(await picture.PathAsync(), Stop)).AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        var drawing = await results.DownloadAsync("Drawing (SVG)");
        var drawn = await File.ReadAllTextAsync(await drawing.PathAsync(), Stop);
        drawn.ShouldContain("Billing");
        drawn.ShouldContain("The invoice comes twice");
        drawn.ShouldNotContain("class=");
        var file = await results.DownloadAsync("Table (CSV)");
        (await File.ReadAllTextAsync(await file.PathAsync(), Stop)).ShouldContain("Billing,");

        await results.GetByRole(AriaRole.Radio, new() { Name = "As a table" }).ClickAsync();
        await Expect(results.GetByRole(AriaRole.Row, new() { Name = "Nobody answers" })).ToContainTextAsync("In no theme");
        await Expect(desk.Page.Locator("body > .visually-hidden svg")).ToHaveCountAsync(0);
        desk.Faults.ShouldBeEmpty();
    }
}
