using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser.HostileText;

/// <summary>Hostile text through every field that the schema has, into every surface: nothing runs, and nothing becomes markup.</summary>
public sealed class rendering_hostile_text(RunningApi api) : BrowserTest(api)
{
    private const string Unprotected = "http://unprotected.invalid/";

    /// <summary>Elements that only a payload can have brought.</summary>
    private const string Markup = """
        () => [...document.querySelectorAll("[onerror], [onload], [ontoggle], [onfocus], [onbegin], [onstart], [onpageshow], [onmouseover], iframe[srcdoc], embed, object, marquee, math, audio, video, a[href^='javascript:' i], a[href^='data:' i]:not([download][href^='data:text/csv;']), a[href^='vbscript:' i], [src*='javascript:' i], [style*='javascript:' i]")]
          .concat([...document.scripts].filter((script) => script.textContent.includes("__xss")))
          .map((element) => element.outerHTML.slice(0, 120))
        """;

    [Fact]
    public void there_are_enough_payloads() => Payloads.All.Count.ShouldBeGreaterThanOrEqualTo(250);

    [Fact]
    public async Task a_page_that_takes_text_for_markup_is_found_out()
    {
        var visitor = await ArriveAsync();
        var runs = await ListenAsync(visitor);

        await ShowUnprotectedAsync(visitor, string.Concat(Payloads.All.Take(Payloads.All.Count / 4)));

        await Wait.UntilAsync(() => runs.Count > 3);
        (await visitor.InConsoleAsync<string[]>(Markup)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task nothing_runs_anywhere()
    {
        using var room = await Rehearsal.PrepareAsync(Api, "Hostile text", Stop);
        var customer = await room.JoinAsync("CUSTOMER", "Carla", Stop);
        var account = await ArriveAsync();
        var address = SigningIn.NewAddress();
        await signing_in_by_passkey.GiveAuthenticatorAsync(account);
        await account.GoToAsync(Named("/sign-in?next=/account"));
        await SigningIn.InAsync(account.Page, Api.Mail, address, "Nia");
        await account.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(account.Page.GetByRole(AriaRole.List, new() { Name = "Passkeys" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        var scribbler = new Scribbler(room, customer, account, Stop);
        await scribbler.SetUpAsync();
        var fields = await TextField.AllAsync(room.Team, Stop);
        fields.Count.ShouldBeGreaterThan(50);

        await scribbler.WriteAsync(fields);

        fields.Select(field => field.Name).Where(name => !Scribbler.TakeNothing.Contains(name) && !scribbler.Accepted.ContainsKey(name))
            .Select(name => $"{name}: {scribbler.Refusals.GetValueOrDefault(name)}").ShouldBeEmpty();
        var (visitor, facilitator) = (await ArriveAsync(customer.Session.Cookie), await ArriveAsync(room.Facilitator.Session.Cookie));
        var (runs, runsOfFacilitator, runsOfAccount) = (await ListenAsync(visitor), await ListenAsync(facilitator), await ListenAsync(account));
        var markup = new List<string>();
        await LookWhileItRunsAsync(room, customer, visitor, facilitator, markup);
        await room.Facilitator.CommandAsync("closeWorkshop", new { workshopId = room.Workshop }, Stop);
        foreach (var path in Pages(room, customer, scribbler))
            await LookAsync(visitor, path, markup);
        foreach (var path in new[] { room.PageOf(room.Facilitator), $"/workshops/{room.Workshop}/agenda?as={room.Facilitator.Id}", $"/workshops/{room.Workshop}/summary?as={room.Facilitator.Id}", "/workshops/new", "/" })
            await LookAsync(facilitator, path, markup);
        string[] own = ["/account", $"/organizations/{scribbler.Organization}", $"/organizations/{scribbler.Organization}/relationships", $"/organizations/{scribbler.Organization}/audit", scribbler.OwnPage, "/", "/sign-in?next=javascript:__xss()"];
        foreach (var path in (await scribbler.RelateAsync(Api.Mail, address)).Concat(own))
            await LookAsync(account, Named(path), markup);

        foreach (var path in Files(room))
        {
            await ShowFileAsync(visitor, path);
            markup.AddRange((await visitor.InConsoleAsync<string[]>(Markup)).Select(element => $"{path}: {element}"));
        }

        await ShowFileAsync(account, "/account/mine.html", Named("/account/mine.html"));
        markup.AddRange((await account.InConsoleAsync<string[]>(Markup)).Select(element => $"account: {element}"));
        await ReadFeedAsync(visitor, markup);
        await CheckRecordAsync(visitor, room, markup);
        markup.ShouldBeEmpty();
        runs.Concat(runsOfFacilitator).Concat(runsOfAccount).ShouldBeEmpty();
        visitor.Faults.Concat(facilitator.Faults).Concat(account.Faults).ShouldBeEmpty();
    }

    /// <summary>As whoever facilitates sees it, and on the wall, and as a participant with everything opened.</summary>
    private static async Task LookWhileItRunsAsync(Rehearsal room, Rehearsal.Seat customer, Visitor visitor, Visitor facilitator, List<string> markup)
    {
        foreach (var page in new[] { "agenda", "run-sheet", "invitations", "projector" })
            await LookAsync(facilitator, $"/workshops/{room.Workshop}/{page}?as={room.Facilitator.Id}", markup);
        foreach (var (who, seat) in new[] { (facilitator, room.Facilitator), (visitor, customer) })
        {
            await LookAsync(who, room.PageOf(seat), markup);
            foreach (var view in new[] { "Board", "Results" })
            {
                await who.Page.ShowViewAsync(view);
                await LookAsync(who, $"{view} of {seat.Name}", markup, isThere: true);
            }

            foreach (var dialog in seat == customer ? new[] { "Parking lot", "Notes to self" } : ["Parking lot"])
            {
                await who.Page.GetByRole(AriaRole.Button, new() { Name = dialog }).ClickAsync();
                await Assertions.Expect(who.Page.GetByRole(AriaRole.Dialog, new() { Name = dialog })).ToBeVisibleAsync();
                await LookAsync(who, $"{dialog} of {seat.Name}", markup, isThere: true);
                await who.Page.Keyboard.PressAsync("Escape");
            }
        }
    }

    /// <summary>Passkeys belong to names; a number has none.</summary>
    private string Named(string path) => $"http://localhost:{Api.Address.Port}{path}";

    private static async Task LookAsync(Visitor visitor, string path, List<string> markup, bool isThere = false)
    {
        if (!isThere)
            await visitor.GoToAsync(path);
        await Assertions.Expect(visitor.Page.Locator("[data-loading], [role=status][aria-label^=Loading]")).ToHaveCountAsync(0);
        markup.AddRange((await visitor.InConsoleAsync<string[]>(Markup)).Select(element => $"{path}: {element}"));
    }

    private IReadOnlyList<string> Pages(Rehearsal room, Rehearsal.Seat customer, Scribbler scribbler) =>
    [
        "/", room.PageOf(customer), $"/workshops/{room.Workshop}/summary?as={customer.Id}", $"/backlog#access={Api.ProductTeamSecret}",
        "/backlog?tab=ideas", "/backlog?tab=ideas&layout=board", "/backlog?tab=ideas&layout=numbers", "/backlog?tab=ideas&layout=chart", "/backlog?tab=pain-points", "/backlog/changelog", "/backlog/changelog?by=release",
        $"/ideas/{scribbler.Idea}", $"/pain-points/{scribbler.PainPoint}", "/pain-points", "/pain-points/new", "/workshops/new", "/organizations", "/backlog/integrations/tokens",
        "/backlog/integrations/webhooks", $"/backlog/integrations/webhooks/{scribbler.Webhook}", "/backlog/integrations/export", "/backlog/integrations/import", "/backlog/integrations/audit", "/backlog/integrations",
        $"/backlog?tab=ideas&item={scribbler.Idea}", "/backlog?q=%3Cimg%20src%3Dx%20onerror%3D__xss()%3E", "/ideas/%3Csvg%20onload%3D__xss()%3E", "/join#%3Cimg%20src%3Dx%20onerror%3D__xss()%3E",
    ];

    private static IReadOnlyList<string> Files(Rehearsal room) =>
    [
        .. new[] { "export.md", "export.csv", "export.json", "mine.json", "mine.csv", "mine.html", "record.jsonl" }.Select(file => $"/workshops/{room.Workshop}/{file}"),
        .. new[] { "ideas.csv", "ideas.json", "pain-points.csv", "pain-points.json" }.Select(file => $"/export/{file}"), "/changelog.atom",
    ];

    /// <summary>As if a browser showed what it is told to save: with the answer's own type and policy.</summary>
    private static async Task ShowFileAsync(Visitor visitor, string path, string? address = null)
    {
        await visitor.Page.RouteAsync($"**{path}", async route =>
        {
            var answer = await route.FetchAsync();
            answer.Status.ShouldBe(200, path);
            var headers = answer.Headers.Where(header => header.Key != "content-disposition").ToDictionary(StringComparer.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Headers = headers });
        });
        try
        {
            var shown = await visitor.Page.GotoAsync(address ?? path);
            if (path.EndsWith(".html", StringComparison.Ordinal))
                await ShowUnprotectedAsync(visitor, await shown!.TextAsync());
        }
        catch (PlaywrightException saved) when (saved.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            // A type that browsers save whatever they are told, such as CSV.
        }
    }

    /// <summary>On a site that has no policy at all, as a saved file has none but its own.</summary>
    private static async Task ShowUnprotectedAsync(Visitor visitor, string html)
    {
        await visitor.Page.UnrouteAsync($"{Unprotected}**");
        await visitor.Page.RouteAsync($"{Unprotected}**", route => route.FulfillAsync(new() { Status = 200, ContentType = "text/html; charset=utf-8", Body = html }));
        await visitor.Page.GotoAsync(Unprotected);
    }

    /// <summary>A reader that puts each entry's HTML into a page of its own, without a thought.</summary>
    private static async Task ReadFeedAsync(Visitor visitor, List<string> markup)
    {
        await visitor.GoToAsync("/");
        var contents = await visitor.InConsoleAsync<string[]>("""
            async () => (await (await fetch("/changelog.atom")).text()).split("<content type=\"html\">").slice(1)
              .map((entry) => entry.split("</content>")[0].replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"))
            """);
        contents.ShouldNotBeEmpty();
        await ShowUnprotectedAsync(visitor, string.Concat(contents));
        markup.AddRange((await visitor.InConsoleAsync<string[]>(Markup)).Select(element => $"feed: {element}"));
    }

    private static async Task CheckRecordAsync(Visitor visitor, Rehearsal room, List<string> markup)
    {
        await visitor.GoToAsync("/verify.html");
        var record = await room.Facilitator.Session.PageAsync($"/workshops/{room.Workshop}/record.jsonl", CancellationToken.None);
        await visitor.Page.Locator("#record").SetInputFilesAsync(new FilePayload { Name = "<img src=x onerror=__xss()>.jsonl", MimeType = "application/jsonl", Buffer = System.Text.Encoding.UTF8.GetBytes(record) });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#answer")).Not.ToBeEmptyAsync();
        markup.AddRange((await visitor.InConsoleAsync<string[]>(Markup)).Select(element => $"verify.html: {element}"));
    }

    private static async Task<System.Collections.Concurrent.ConcurrentQueue<string>> ListenAsync(Visitor visitor)
    {
        var runs = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await visitor.Context.ExposeFunctionAsync("__xss", () => runs.Enqueue(visitor.Page.Url));
        visitor.Page.Dialog += async (_, dialog) =>
        {
            runs.Enqueue($"dialog on {visitor.Page.Url}");
            await dialog.DismissAsync();
        };
        return runs;
    }
}
