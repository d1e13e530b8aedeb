using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What a customer does between workshops when something hurts.</summary>
public sealed class bringing_up_a_pain_point(RunningApi api) : BrowserTest(api)
{
    private const string Statement = "The ward waits an hour for every export.";

    [Fact]
    public async Task the_keyboard_alone_will_do()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/");
        await TabToAsync(page, page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Pain points" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing hurts yet" })).ToBeVisibleAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "New pain point" }));
        await page.Keyboard.PressAsync("Enter");

        // Sent too early it says what is missing, and leads there.
        await TabToAsync(page, Submit(page));
        await page.Keyboard.PressAsync("Enter");
        await Expect(WhatHurts(page)).ToBeFocusedAsync();
        await Expect(page.GetByText("Say what hurts; one sentence will do.")).ToBeVisibleAsync();

        await page.Keyboard.TypeAsync(Statement);
        await TabToAsync(page, Severity(page, 1));
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(Severity(page, 3)).ToBeCheckedAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Say more" }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Textbox, new() { Name = "Who has it?" }));
        await page.Keyboard.TypeAsync("Twelve nurses");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Add a link" }));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("A photo of the queue");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("https://clinic.example/queue");
        await TabToAsync(page, Submit(page));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Statement, Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("You say “me too”, severity 3 of 5")).ToBeVisibleAsync();
        await Expect(page.GetByText("Twelve nurses")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "A photo of the queue" })).ToHaveAttributeAsync("href", "https://clinic.example/queue");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("Submitted");
        (await clinic.StatementsAsync(Stop)).ShouldBe([Statement]);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task similar_ones_are_shown_while_typing_to_those_who_may_see_them()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        using var elsewhere = await Clinic.FoundAsync(Api, Stop);
        var (carla, cem, other) = (await clinic.JoinAsync("Carla", Stop), await clinic.JoinAsync("Cem", Stop), await elsewhere.JoinAsync("Olga", Stop));
        var painPoint = await Clinic.SubmitAsync(carla, Statement, Stop);

        // Another customer is told nothing, and a colleague that it is there.
        var olga = await ArriveAsync(other.Session.Cookie);
        await olga.GoToAsync("/pain-points/new");
        var asked = await olga.Page.RunAndWaitForResponseAsync(
            () => WhatHurts(olga.Page).FillAsync("An hour for every export"),
            response => response.Request.PostData?.Contains("similarPainPoints", StringComparison.Ordinal) == true);
        (await asked.TextAsync()).ShouldContain("\"similarPainPoints\":[]");
        await Expect(olga.Page.GetByText("Is it this one?")).ToHaveCountAsync(0);

        var visitor = await ArriveAsync(cem.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points/new");
        await WhatHurts(page).FillAsync("An hour for every export");
        var similar = page.GetByRole(AriaRole.Region, new() { Name = "Is it this one?" });
        await Expect(similar).ToContainTextAsync(Statement);
        await similar.GetByRole(AriaRole.Button, new() { Name = "Me too" }).ClickAsync();
        await similar.GetByRole(AriaRole.Radio, new() { Name = "5, Stops us" }).CheckAsync(new() { Force = true });
        await similar.GetByRole(AriaRole.Button, new() { Name = "Say “me too”" }).ClickAsync();
        await Expect(similar).ToContainTextAsync("2 supporters");
        await similar.GetByRole(AriaRole.Button, new() { Name = "Take this one" }).ClickAsync();

        await page.HasComeToAsync($"/pain-points/{painPoint}");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Supporters" })).ToContainTextAsync("severity 4.5 on average");
        await page.GoBackAsync();
        await Expect(WhatHurts(page)).ToHaveValueAsync("");
        (await clinic.StatementsAsync(Stop)).ShouldBe([Statement]);
        new[] { visitor, olga }.SelectMany(who => who.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_partner_of_the_same_workshop_says_me_too_changes_it_and_takes_it_back()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var petra = await clinic.Workshop.JoinAsync("PARTNER", "Petra", Stop);
        var step = await clinic.Workshop.RunStepAsync("SILENT_WRITING", "What hurts", Stop);
        var card = await clinic.Workshop.WriteAsync(carla, step, Statement, Stop);
        await clinic.Workshop.RevealAsync(step, Stop);
        await clinic.Workshop.Facilitator.CommandAsync("keepCards", new { workshopId = clinic.Workshop.Workshop, cardIds = new[] { card } }, Stop);
        var visitor = await ArriveAsync(petra.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync($"/pain-points/{card}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Me too" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Say “me too”" }).ClickAsync();
        await Expect(page.GetByText("Say how much it hurts, from 1 to 5.")).ToBeVisibleAsync();
        await Severity(page, 2).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Say “me too”" }).ClickAsync();
        await Expect(page.GetByText("You say “me too”, severity 2 of 5")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await Severity(page, 4).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Say “me too”" }).ClickAsync();
        await Expect(page.GetByText("You say “me too”, severity 4 of 5")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Me too" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByText("You say “me too”, severity 4 of 5")).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_lost_answer_and_a_second_press_make_one_pain_point()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var visitor = await ArriveAsync((await clinic.JoinAsync("Carla", Stop)).Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points/new");
        await FillAsync(page);
        var lost = await LostAnswers.OfAsync(page, "submitPainPoint");

        await Submit(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing you typed is lost");
        lost.End();
        await page.ReloadAsync();
        await Expect(WhatHurts(page)).ToHaveValueAsync(Statement);
        await Submit(page).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Statement, Level = 1 })).ToBeVisibleAsync();
        (await clinic.StatementsAsync(Stop)).ShouldBe([Statement]);
        lost.Reached.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task what_is_written_offline_is_there_after_a_reload()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var visitor = await ArriveAsync((await clinic.JoinAsync("Carla", Stop)).Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points/new");
        await Expect(WhatHurts(page)).ToBeVisibleAsync();
        await visitor.Context.SetOfflineAsync(true);
        await FillAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Say more" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "What does it cost?" }).FillAsync("Two hours a day");
        await Submit(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached");

        await visitor.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Expect(WhatHurts(page)).ToHaveValueAsync(Statement);
        await Expect(Severity(page, 4)).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "What does it cost?" })).ToHaveValueAsync("Two hours a day");
        await Submit(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Statement, Level = 1 })).ToBeVisibleAsync();
        await visitor.GoToAsync("/pain-points/new");
        await Expect(WhatHurts(page)).ToHaveValueAsync("");
        (await clinic.StatementsAsync(Stop)).ShouldBe([Statement]);
    }

    [Fact]
    public async Task what_the_server_refuses_is_said_at_the_field()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var visitor = await ArriveAsync((await clinic.JoinAsync("Carla", Stop)).Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points/new");
        await FillAsync(page);

        // Whatever gets past the field's own limit is refused by the server.
        await page.EvaluateAsync("document.querySelector('textarea').removeAttribute('maxlength')");
        await WhatHurts(page).FillAsync(new string('x', 501));
        await Submit(page).ClickAsync();

        await Expect(WhatHurts(page)).ToBeFocusedAsync();
        await Expect(WhatHurts(page)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("500", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        (await clinic.StatementsAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task on_a_phone_nothing_scrolls_sideways()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        await Clinic.SubmitAsync(carla, Statement, Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie, width: 360, height: 740, touch: true);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points");
        await page.GetByRole(AriaRole.Link, new() { Name = "New pain point" }).TapAsync();
        await WhatHurts(page).FillAsync($"An hour for every export, see https://clinic.example/{new string('x', 90)}");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Is it this one?" })).ToBeVisibleAsync();
        await page.GetByText("Stops us").TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Say more" }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a link" }).TapAsync();
        (await WidthAsync(page)).ShouldBeLessThanOrEqualTo(360);
        await Submit(page).TapAsync();
        await Expect(page.GetByText("You say “me too”, severity 5 of 5")).ToBeVisibleAsync();
        (await WidthAsync(page)).ShouldBeLessThanOrEqualTo(360);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_product_team_adds_one_on_a_customers_behalf_and_everybody_reads_so()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var team = await ArriveAsync();
        await team.BecomeProductTeamAsync();
        await team.GoToAsync("/pain-points/new");
        await FillAsync(team.Page);
        await Submit(team.Page).ClickAsync();
        await Expect(team.Page.GetByText("Say whose pain it is.")).ToBeVisibleAsync();
        await team.Page.GetByRole(AriaRole.Textbox, new() { Name = "The customer's organization" }).FillAsync(clinic.Name);
        await Submit(team.Page).ClickAsync();
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Name = Statement, Level = 1 })).ToBeVisibleAsync();

        var customer = await ArriveAsync(carla.Session.Cookie);
        await customer.GoToAsync("/pain-points");
        await customer.Page.GetByRole(AriaRole.Link, new() { Name = Statement }).ClickAsync();
        await Expect(customer.Page.GetByText("added by Product team").First).ToBeVisibleAsync();
        await Expect(customer.Page.GetByRole(AriaRole.Button, new() { Name = "Me too" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_stranger_is_told_how_to_get_in()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var painPoint = await Clinic.SubmitAsync(await clinic.JoinAsync("Carla", Stop), Statement, Stop);
        var visitor = await ArriveAsync();
        foreach (var path in new[] { "/pain-points", "/pain-points/new", $"/pain-points/{painPoint}" })
        {
            await visitor.GoToAsync(path);
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "You come in through a workshop", Level = 1 })).ToBeVisibleAsync();
        }
        (await visitor.ReceivedAsync()).ShouldNotContain(text => text.Contains("The ward waits", StringComparison.Ordinal));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Enter a code" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code" })).ToBeVisibleAsync();
    }

    private static ILocator WhatHurts(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "What hurts?" });

    private static ILocator Severity(IPage page, int severity) => page.GetByRole(AriaRole.Radio, new() { Name = $"{severity}, " });

    private static ILocator Submit(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Submit pain point" });

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    private static async Task FillAsync(IPage page)
    {
        await WhatHurts(page).FillAsync(Statement);
        await Severity(page, 4).CheckAsync(new() { Force = true });
    }

    /// <summary>Presses Tab until the focus is there, as somebody without a mouse does.</summary>
    private static async Task TabToAsync(IPage page, ILocator target)
    {
        const int farEnough = 60;
        await Expect(target).ToBeVisibleAsync();
        for (var pressed = 0; pressed < farEnough; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }
        throw new ShouldAssertException($"Tab does not reach {target}.");
    }
}
