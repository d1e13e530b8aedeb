using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Somebody is erased while another looks on: what they wrote vanishes from the other's screen without a reload.</summary>
public sealed class erasing_oneself(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task what_i_wrote_vanishes_from_the_screens_of_others_and_my_seat_ends()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Somebody changes their mind", Stop);
        var word = $"Zq{Rehearsal.NewId():N}";
        var (carla, vera) = (await rehearsal.JoinAsync("CUSTOMER", word, Stop), await rehearsal.JoinAsync("VENDOR", "Vera", Stop));
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "What hurts", Stop);
        var card = await rehearsal.WriteAsync(carla, step, $"Nobody answers {word}", Stop);
        await rehearsal.WriteAsync(vera, step, "We answer all day", Stop);
        await rehearsal.RevealAsync(step, Stop);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "What belongs together", Stop);
        await carla.CommandAsync("formTheme", new { workshopId = rehearsal.Workshop, themeId = Rehearsal.NewId(), name = $"Theme {word}", cardIds = new[] { card } }, Stop);

        var (mine, other) = (await ArriveAsync(carla.Session.Cookie), await ArriveAsync(vera.Session.Cookie));
        await other.GoToAsync(rehearsal.PageOf(vera));
        await Expect(other.Page.GetByText($"Nobody answers {word}").First).ToBeVisibleAsync();
        await Expect(other.Page.GetByText($"Theme {word}").First).ToBeVisibleAsync();
        await other.Page.EvaluateAsync("() => { window.wasNeverLoadedAgain = true; }");
        await mine.GoToAsync(rehearsal.PageOf(carla));

        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Your seat: " }).ClickAsync();
        await mine.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Erase me and what I wrote" }).ClickAsync();
        var dialog = mine.Page.GetByRole(AriaRole.Dialog, new() { Name = "Erase me and what I wrote" });
        await Expect(dialog.GetByText("Nobody can bring it back")).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Erase for ever" })).ToBeDisabledAsync();
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "I understand, and want to be erased." }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Erase for ever" }).ClickAsync();

        await Expect(mine.Page.GetByRole(AriaRole.Heading, new() { Name = "Your seat has ended" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByText("This text was erased.").First).ToBeVisibleAsync();
        await Expect(other.Page.GetByText("We answer all day").First).ToBeVisibleAsync();
        await Expect(other.Page.GetByText(word)).ToHaveCountAsync(0);
        (await other.Page.EvaluateAsync<bool>("() => window.wasNeverLoadedAgain === true")).ShouldBeTrue();

        await mine.GoToAsync("/");
        await Expect(mine.Page.GetByText(word)).ToHaveCountAsync(0);
        string.Join('\n', Api.Printed).ShouldNotContain(word);
        other.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task first_i_take_along_what_is_mine()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Somebody takes stock", Stop);
        var (carla, vera) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Vera", Stop));
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "What hurts", Stop);
        await rehearsal.WriteAsync(carla, step, "Nobody answers <b>at night</b>", Stop);
        await rehearsal.WriteAsync(vera, step, "We answer all day", Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(carla));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your seat: " }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Take what is mine along" }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Take what is mine along" });
        var saved = await visitor.Page.RunAndWaitForDownloadAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Page to read" }).ClickAsync());

        var file = await File.ReadAllTextAsync(await saved.PathAsync(), Stop);
        saved.SuggestedFilename.ShouldBe("mine.html");
        file.ShouldContain("Nobody answers &lt;b&gt;at night&lt;/b&gt;");
        file.ShouldNotContain("We answer all day");
        await Expect(dialog.GetByText("Saved.")).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_product_team_erases_an_organization_by_its_name()
    {
        var name = $"Zebra {Rehearsal.NewId():N}";
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "A company leaves", Stop, customer: name);
        foreach (var n in Enumerable.Range(1, 50))
            await rehearsal.Team.CommandAsync("submitPainPoint", new { painPointId = Rehearsal.NewId(), statement = "Too many forms", severity = 1, onBehalfOf = $"Ward {n}" }, Stop);
        var team = await ArriveAsync();
        await team.BecomeProductTeamAsync();
        await team.GoToAsync("/organizations");

        // By name it comes behind the others: the first page is too short for it.
        await Expect(NamesOn(team.Page)).ToHaveCountAsync(50);
        await Expect(team.Page.GetByRole(AriaRole.Button, new() { Name = $"Erase {name}" })).ToHaveCountAsync(0);
        await ReadToTheEndAsync(team.Page);
        await team.Page.GetByRole(AriaRole.Button, new() { Name = $"Erase {name}" }).ClickAsync();
        var dialog = team.Page.GetByRole(AriaRole.Dialog, new() { Name = $"Erase {name}" });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Type its name to go on" }).FillAsync("Harbor");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Erase for ever" }).ClickAsync();
        await Expect(dialog.GetByText("This is not the name")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Type its name to go on" }).FillAsync(name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Erase for ever" }).ClickAsync();

        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Name = name })).ToHaveCountAsync(0);
        await Wait.UntilAsync(async () =>
        {
            await team.Page.ReloadAsync();
            await ReadToTheEndAsync(team.Page);

            // While the read models are built anew, the list is shorter for a moment.
            return await team.Page.GetByRole(AriaRole.Heading, new() { Name = "Erased" }).CountAsync() > 0 && await team.Page.GetByText(name).CountAsync() == 0;
        });
        team.Faults.ShouldBeEmpty();
    }

    private static ILocator NamesOn(IPage page) => page.GetByRole(AriaRole.List, new() { Name = "Organizations", Exact = true }).GetByRole(AriaRole.Heading, new() { Level = 2 });

    /// <summary>Loads page after page of the list; what is erased comes last.</summary>
    private static async Task ReadToTheEndAsync(IPage page)
    {
        var names = NamesOn(page);
        await Expect(names.First).ToBeVisibleAsync();
        var more = page.GetByRole(AriaRole.Button, new() { Name = "Load more" });
        while (await more.CountAsync() > 0)
        {
            var before = await names.CountAsync();
            await more.ClickAsync();
            await Expect(names).Not.ToHaveCountAsync(before);
        }
    }
}
