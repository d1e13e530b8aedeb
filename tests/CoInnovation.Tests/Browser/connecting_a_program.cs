using System.Net;
using System.Text.Json;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Webhooks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The product team lets programs in, and has them told of what happens; with real programs at the other end.</summary>
public sealed class connecting_a_program(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_token_does_what_its_scopes_say_until_it_is_revoked()
    {
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        var name = $"Reporting {Rehearsal.NewId():N}";
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.BecomeProductTeamAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Integrations" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Access tokens" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Access tokens · CoInnovation");

        // By keys alone, and first without what it needs: the field that lacks something is where one goes on.
        await page.GetByRole(AriaRole.Button, new() { Name = "New token" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Say which program it is for.")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(name);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Read the backlog" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var secret = await page.GetByRole(AriaRole.Figure, new() { Name = "Secret" }).Locator("code").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy: Secret" }).ClickAsync();
        await Expect(page.GetByText("Secret copied.")).ToBeVisibleAsync();
        (await visitor.InConsoleAsync<string>("() => navigator.clipboard.readText()")).ShouldBe(secret);
        await Expect(page.GetByRole(AriaRole.Figure, new() { Name = "Try it" })).ToContainTextAsync("/graphql");
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });
        await Expect(row).ToContainTextAsync("by the product team · never used");
        (await page.ContentAsync()).ShouldNotContain(secret!);

        using var http = new HttpClient { BaseAddress = Api.Address, DefaultRequestHeaders = { Authorization = new("Bearer", secret) } };
        (await AskAsync(http)).ShouldContain("totalCount");
        using (var export = await http.GetAsync(new Uri("/export/ideas.csv", UriKind.Relative), Stop))
            export.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await page.ReloadAsync();
        await Expect(row).ToContainTextAsync("last used just now");
        (await page.ContentAsync()).ShouldNotContain(secret!);

        await row.GetByRole(AriaRole.Button, new() { Name = $"Revoke {name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        (await AskAsync(http)).ShouldContain("totalCount");
        await row.GetByRole(AriaRole.Button, new() { Name = $"Revoke {name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke the token" }).ClickAsync();
        await page.GetByText("ended").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Tokens that have ended" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name })).ToContainTextAsync("Revoked");
        (await AskAsync(http)).ShouldNotContain("totalCount");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_token_whose_answer_is_lost_is_made_once_and_shown_all_the_same()
    {
        var visitor = await ArriveAsync(width: 390, height: 844, touch: true);
        var page = visitor.Page;
        var name = $"Reporting {Rehearsal.NewId():N}";
        await visitor.BecomeProductTeamAsync();
        await visitor.GoToAsync("/backlog/integrations/tokens");
        await page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Download the backlog" }).CheckAsync();
        var lost = await LostAnswers.OfAsync(page, "createToken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached");

        lost.End();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Figure, new() { Name = "Secret" })).ToContainTextAsync("coin_");
        lost.Reached.ShouldBeGreaterThan(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Tokens that work" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name })).ToHaveCountAsync(1);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_webhook_is_set_up_tried_and_told()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        await using var receiver = await Receiver.StartAsync();
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        var (secret, name) = await SetUpAsync(visitor, receiver.Url);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
        (await page.ContentAsync()).ShouldNotContain(secret);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await Expect(page.GetByText("The test arrived: the receiver answered 200")).ToBeVisibleAsync();
        (await receiver.ArrivedAsync(1))[0].IsSignedWith(secret).ShouldBeTrue();

        // Nobody reloads: what happens elsewhere appears by itself.
        await shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas["Answer within the hour"], status = "SHORTLISTED", reason = "It wins." }, Stop);
        var told = Deliveries(page).Filter(new() { HasText = "Idea's status changed" });
        await Expect(told).ToContainTextAsync("Delivered");
        await Expect(told).ToContainTextAsync("HTTP 200");
        await Expect(told.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", $"/ideas/{shelf.Ideas["Answer within the hour"]}");
        var arrival = (await receiver.ArrivedAsync(2))[1];
        arrival.IsSignedWith(secret).ShouldBeTrue();
        await Expect(told).ToContainTextAsync(arrival.Delivery.ToString());
        await told.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();
        (await receiver.ArrivedAsync(3))[2].Delivery.ShouldBe(arrival.Delivery);

        // Both secrets sign until the receiver has changed over.
        await ChooseAsync(page, "New secret…");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a new secret" }).ClickAsync();
        var next = await page.GetByRole(AriaRole.Figure, new() { Name = "Secret" }).Locator("code").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await Expect(page.GetByText("signs as well until")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        var changing = (await receiver.ArrivedAsync(4))[3];
        (changing.IsSignedWith(secret), changing.IsSignedWith(next!), secret == next).ShouldBe((true, true, false));

        await ChooseAsync(page, "Edit…");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Address" }).FillAsync("ftp://example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("An address that begins with https://.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Address" }).FillAsync("http://user:word@example.com/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("The address must hold no user name or password.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Address" }).FillAsync($"{receiver.Url}/two");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Banner).Or(page.GetByRole(AriaRole.Main)).GetByText($"{receiver.Url}/two")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Switch, new() { Name = "Tell it of changes" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByText("What happens while it is off is not told later.")).ToBeVisibleAsync();
        await ChooseAsync(page, "Remove…");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the webhook" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Webhooks", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText(name)).ToHaveCountAsync(0);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_receiver_that_fails_is_told_of_and_need_not_be_waited_for()
    {
        var status = 503;
        await using var receiver = await Receiver.StartAsync((_, http) =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var visitor = await ArriveAsync(width: 390, height: 844, touch: true);
        var page = visitor.Page;
        var (_, name) = await SetUpAsync(visitor, receiver.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await Expect(page.GetByText("The test has not arrived. The receiver answered 503.")).ToBeVisibleAsync();
        var test = Deliveries(page).Filter(new() { HasText = "Test" });
        await Expect(test).ToContainTextAsync("On its way");
        await Expect(test).ToContainTextAsync("next attempt in");
        await Expect(page.GetByText("Failing", new() { Exact = true })).ToBeVisibleAsync();

        status = 200;
        await test.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await Expect(test).ToContainTextAsync("Delivered");
        await Expect(page.GetByText("Failing", new() { Exact = true })).ToHaveCountAsync(0);
        await ChooseAsync(page, "Remove…");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the webhook" }).ClickAsync();
        await Expect(page.GetByText(name)).ToHaveCountAsync(0);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task nobody_but_the_product_team_finds_the_way_there_or_anything_at_its_end()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour"], Stop);
        foreach (var cookie in new[] { shelf.Customer.Session.Cookie, shelf.Facilitator.Session.Cookie })
        {
            var visitor = await ArriveAsync(cookie);
            await visitor.GoToAsync($"/backlog?tab=ideas&q={shelf.Word}");
            await Expect(visitor.Page.Locator("tr[data-item]")).ToHaveCountAsync(1);
            await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Integrations" })).ToHaveCountAsync(0);
            foreach (var path in new[] { "", "/tokens", "/webhooks", $"/webhooks/{Rehearsal.NewId()}", "/import", "/export" })
            {
                await visitor.GoToAsync($"/backlog/integrations{path}");
                await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Integrations belong to the product team");
            }
            visitor.Faults.ShouldBeEmpty();
        }

        var team = await ArriveAsync();
        await team.BecomeProductTeamAsync();
        await Expect(team.Page.GetByRole(AriaRole.Link, new() { Name = "Integrations" })).ToBeVisibleAsync();
        await team.GoToAsync($"/backlog/integrations/webhooks/{Rehearsal.NewId()}");
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not found");
        await team.GoToAsync("/backlog/integrations/nowhere");
        await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is nothing at this address");
    }

    /// <summary>Sets a webhook up and goes to its page.</summary>
    private static async Task<(string Secret, string Name)> SetUpAsync(Visitor visitor, Uri url)
    {
        var (page, name) = (visitor.Page, $"Tickets {Rehearsal.NewId():N}");
        await visitor.BecomeProductTeamAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Integrations" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Webhooks" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New webhook" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Address" }).FillAsync(url.ToString());
        foreach (var kind in new[] { "Pain points", "Ideas" })
            await page.GetByRole(AriaRole.Group, new() { Name = kind }).GetByRole(AriaRole.Checkbox, new() { Name = "Added" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        var secret = await page.GetByRole(AriaRole.Figure, new() { Name = "Secret" }).Locator("code").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        return (secret!, name);
    }

    private static ILocator Deliveries(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Deliveries" }).GetByRole(AriaRole.Listitem);

    private static async Task ChooseAsync(IPage page, string action)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }

    private static async Task<string> AskAsync(HttpClient http)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query = "{ ideas(first: 1) { totalCount } }" }), System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/graphql", UriKind.Relative), content, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
