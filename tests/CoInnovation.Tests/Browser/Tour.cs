using System.Globalization;
using System.Runtime.CompilerServices;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

/// <summary>One page in one state, as one person sees it.</summary>
/// <param name="Seat">Null for somebody who has never been here.</param>
/// <param name="View">The view of the workshop page that is chosen first; null for the one it opens with.</param>
/// <param name="Then">What is done there first, until it stands there; null: nothing.</param>
public sealed record Stop(string Name, string Path, Rehearsal.Seat? Seat, string? View = null, Func<IPage, Task>? Then = null);

/// <summary>Every page of the product, with a workshop that goes through its whole life meanwhile.</summary>
public sealed class Tour(RunningApi api)
{
    public async IAsyncEnumerable<Stop> TakeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var rehearsal = await Rehearsal.PrepareAsync(api, "A tour with quite a long title, so that it has to wrap", cancellationToken, Rehearsal.OwnCustomer());
        var facilitator = rehearsal.Facilitator;
        var people = new List<Rehearsal.Seat>();
        foreach (var (side, name) in new[] { ("VENDOR", "Viktor"), ("VENDOR", "Vera"), ("VENDOR", "Volker"), ("CUSTOMER", "Carla"), ("CUSTOMER", "Cem"), ("CUSTOMER", "Chloé"), ("PARTNER", "Petra") })
            people.Add(await rehearsal.JoinAsync(side, name, cancellationToken));
        var customer = people[3];

        yield return new("start", "/", facilitator);
        yield return new("start, a stranger's", "/", Seat: null);
        yield return new("join by code", "/join", Seat: null);
        yield return new("join by link", $"/join#{rehearsal.Secrets["CUSTOMER"]}", Seat: null);
        yield return new("new workshop", "/workshops/new", facilitator);
        yield return new("agenda", $"/workshops/{rehearsal.Workshop}/agenda?as={facilitator.Id}", facilitator);
        await facilitator.CommandAsync("saveTemplate", new { templateId = Rehearsal.NewId(), workshopId = rehearsal.Workshop, name = "A template of one's own", description = "For the next one" }, cancellationToken);
        yield return new("new workshop, a template of one's own", "/workshops/new", facilitator, Then: async page =>
        {
            await page.GetByText("A template of one's own").First.ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Complementary, new() { Name = "Preview of A template of one's own" }));
        });
        yield return new("saving a template", $"/workshops/{rehearsal.Workshop}/agenda?as={facilitator.Id}", facilitator, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Save as template" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog));
        });
        yield return new("run sheet", $"/workshops/{rehearsal.Workshop}/run-sheet?as={facilitator.Id}", facilitator);
        yield return new("lobby, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("lobby", rehearsal.PageOf(customer), customer);
        await foreach (var stop in BetweenStops.TakeAsync(api, cancellationToken))
            yield return stop;
        await foreach (var stop in InvitationStops.TakeAsync(rehearsal, customer, cancellationToken))
            yield return stop;

        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "What hurts", cancellationToken);
        var cards = new List<Guid>();
        foreach (var person in people)
            cards.Add(await rehearsal.WriteAsync(person, writing, $"{person.Name} waits three days for an answer, and then it is the wrong one.", cancellationToken));
        cards.Add(await rehearsal.WriteAsync(customer, writing, $"See https://example.com/{new string('x', 300)}", cancellationToken));
        yield return new("silent writing, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("silent writing", rehearsal.PageOf(customer), customer);
        yield return new("to be erased", rehearsal.PageOf(customer), customer, Then: page => ChooseOfSeatAsync(page, "Erase me and what I wrote"));
        yield return new("taking along what is mine", rehearsal.PageOf(customer), customer, Then: page => ChooseOfSeatAsync(page, "Take what is mine along"));

        await facilitator.CommandAsync("broadcastMessage", new { workshopId = rehearsal.Workshop, text = "Two more minutes, then we look at everything together and sort it" }, cancellationToken);
        await customer.CommandAsync("parkTopic", new { workshopId = rehearsal.Workshop, topicId = Rehearsal.NewId(), text = "Who pays for the migration, and when?" }, cancellationToken);
        await customer.CommandAsync("keepNoteToSelf", new { workshopId = rehearsal.Workshop, noteId = Rehearsal.NewId(), text = "Ask about Fridays" }, cancellationToken);
        yield return new("parking lot, facilitator", rehearsal.PageOf(facilitator), facilitator, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Parking lot" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Parking lot" }));
        });
        yield return new("notes to self", rehearsal.PageOf(customer), customer, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Notes to self" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Notes to self" }));
        });

        await rehearsal.RevealAsync(writing, cancellationToken);
        await facilitator.CommandAsync("spotlightCard", new { workshopId = rehearsal.Workshop, cardId = cards[3] }, cancellationToken);
        yield return new("spotlight, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("spotlight", rehearsal.PageOf(customer), customer);
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "What belongs together", cancellationToken);
        await facilitator.CommandAsync("formTheme", new { workshopId = rehearsal.Workshop, themeId = Rehearsal.NewId(), name = "Support", cardIds = cards.Take(3) }, cancellationToken);
        yield return new("themes, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("themes", rehearsal.PageOf(customer), customer);

        var dots = await rehearsal.RunStepAsync("DOT_VOTING", "What matters most", cancellationToken);
        var round = await rehearsal.OpenRoundAsync(dots, "DOTS", cancellationToken);
        foreach (var person in people)
            await person.CommandAsync("placeDots", new { workshopId = rehearsal.Workshop, roundId = round, cardId = cards[1], dots = 2 }, cancellationToken);
        yield return new("dots, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("dots", rehearsal.PageOf(customer), customer);
        await rehearsal.CloseRoundAsync(round, cancellationToken);
        yield return new("results of dots", rehearsal.PageOf(customer), customer, View: "Results");

        var ideas = await rehearsal.RunStepAsync("BRAINWRITING", "What could be done", cancellationToken);
        var idea = await rehearsal.WriteAsync(customer, ideas, "Answer within the hour, even if it is only to say who looks into it.", cancellationToken, kind: "IDEA");
        yield return new("ideas", rehearsal.PageOf(customer), customer);
        await rehearsal.RevealAsync(ideas, cancellationToken);
        var agreement = await rehearsal.RunStepAsync("AGREE_DISAGREE_PASS", "Do we agree", cancellationToken);
        round = await rehearsal.OpenRoundAsync(agreement, "AGREEMENT", cancellationToken);
        yield return new("agree or not", rehearsal.PageOf(customer), customer);
        foreach (var person in people)
            await person.CommandAsync("castBallot", new { workshopId = rehearsal.Workshop, roundId = round, cardId = idea, choice = "AGREE" }, cancellationToken);
        await rehearsal.CloseRoundAsync(round, cancellationToken);
        yield return new("results of agreement", rehearsal.PageOf(facilitator), facilitator, View: "Results");
        await foreach (var stop in RatingStops.TakeAsync(rehearsal, people, idea, cancellationToken))
            yield return stop;
        await foreach (var stop in MirrorStops.TakeAsync(rehearsal, people, cancellationToken))
            yield return stop;
        yield return new("board", rehearsal.PageOf(customer), customer, View: "Board");

        await foreach (var stop in MethodStops.TakeAsync(rehearsal, customer, cancellationToken))
            yield return stop;
        await foreach (var stop in GroupStops.TakeAsync(rehearsal, customer, cancellationToken))
            yield return stop;

        await facilitator.CommandAsync("keepCards", new { workshopId = rehearsal.Workshop, cardIds = new[] { cards[1], idea } }, cancellationToken);
        await facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop, followUpOn = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, cancellationToken);
        yield return new("closed", rehearsal.PageOf(customer), customer);
        yield return new("summary", $"/workshops/{rehearsal.Workshop}/summary?as={customer.Id}", customer, Then: page => ShowsAsync(page.GetByRole(AriaRole.Region, new() { Name = "How was it?" })));
        foreach (var person in people.Take(3))
            await person.CommandAsync("giveFeedback", new { workshopId = rehearsal.Workshop, like = $"{person.Name} liked the pace", wish = "More breaks" }, cancellationToken);
        yield return new("summary, facilitator", $"/workshops/{rehearsal.Workshop}/summary?as={facilitator.Id}", facilitator, Then: page => ShowsAsync(page.GetByRole(AriaRole.Region, new() { Name = "I wish" })));
        yield return new("backlog", "/backlog", facilitator);
        yield return new("backlog, narrowed", "/backlog?status=NEW&dots=1..&order=-dots", facilitator);
        yield return new("backlog, nothing fits", "/backlog?q=nothing+is+called+that", facilitator);
        yield return new("backlog, board", "/backlog?tab=ideas&layout=board", facilitator);
        yield return new("backlog, numbers", "/backlog?tab=ideas&layout=numbers", facilitator);
        yield return new("backlog, the chart", "/backlog?tab=ideas&layout=chart", facilitator, Then: page => ShowsAsync(page.GetByRole(AriaRole.Figure)));
        yield return new("backlog, an item open", $"/backlog?tab=ideas&item={idea}", facilitator, Then: page => ShowsAsync(page.GetByRole(AriaRole.Region, new() { Name = "History" })));
        yield return new("backlog, a score on its way", $"/backlog?tab=ideas&item={idea}", facilitator, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Set RICE" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Form, new() { Name = "RICE" }));
        });
        yield return new("backlog, some selected", "/backlog?tab=ideas", facilitator, Then: async page =>
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = "Select: " }).First.CheckAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Region, new() { Name = "Selection" }));
        });
        yield return new("backlog, a filter", "/backlog?tab=ideas", facilitator, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "Status" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Option, new() { Name = "Declined" }));
        });
        yield return new("backlog, how it is displayed", "/backlog?tab=ideas", facilitator, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Display" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Display" }));
        });
        yield return new("backlog, the keys", "/backlog?tab=ideas", facilitator, Then: async page =>
        {
            await ShowsAsync(page.Locator("tr[data-item]").First);
            await page.Keyboard.PressAsync("?");
            await ShowsAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" }));
        });
        yield return new("backlog, a saved view", $"/backlog#access={api.ProductTeamSecret}", Seat: null, Then: async page =>
        {
            await page.HasLeftAsync("access=");
            await page.GotoAsync($"/backlog?q=w{Rehearsal.NewId():N}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save view" }).ClickAsync();
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Everything that is late");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).PressAsync("Enter");
            await page.GetByRole(AriaRole.Button, new() { Name = "Actions for Everything that is late" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Menuitem, new() { Name = "Rename…" }));
        });
        yield return new("changelog, nothing delivered", "/backlog/changelog?concerns=ours", customer);
        await facilitator.CommandAsync("answerPainPoint", new { ideaId = idea, painPointId = cards[1] }, cancellationToken);
        await facilitator.CommandAsync("changeIdeaStatus", new { ideaId = idea, status = "DELIVERED", reason = "There is somebody at the phone until eight now, and at weekends." }, cancellationToken);
        yield return new("changelog", "/backlog/changelog", facilitator);
        yield return new("changelog, a customer's by release", "/backlog/changelog?by=release&concerns=ours", customer);
        yield return new("idea", $"/ideas/{idea}", facilitator);
        yield return new("pain point", $"/pain-points/{cards[1]}", facilitator);
        await customer.CommandAsync("submitPainPoint", new { painPointId = Rehearsal.NewId(), statement = $"The export takes an hour, see https://example.com/{new string('y', 200)}", severity = 4 }, cancellationToken);
        yield return new("pain points", "/pain-points", customer);
        yield return new("pain points, a stranger's", "/pain-points", Seat: null);
        yield return new("new pain point", "/pain-points/new", customer);
        yield return new("pain point, a customer's", $"/pain-points/{cards[1]}", people[4]);
        yield return new("sign in", "/sign-in", customer, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Mail me a code" }).ClickAsync();
            await ShowsAsync(page.GetByText("Type your e-mail address"));
        });
        yield return new("sign in, the code", "/sign-in", people[0], Then: page => SigningIn.AskAsync(page, SigningIn.NewAddress()));
        yield return new("my account, a stranger's", "/account", Seat: null);
        yield return new("my account", "/sign-in?next=/account", Seat: null, Then: async page =>
        {
            await SigningIn.InAsync(page, api.Mail, SigningIn.NewAddress(), "Petra with quite a long name, so that it has to wrap");
            await ShowsAsync(page.GetByRole(AriaRole.List, new() { Name = "Sessions" }));
            await HasLoadedAsync(page);
        });
        yield return new("organization, a stranger's", $"/organizations/{Rehearsal.NewId()}", Seat: null);
        yield return new("new organization", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await SignInAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
            await ShowsAsync(page.GetByText("Say what it is called."));
        });
        yield return new("organization", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await MakeOrganizationAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
            await page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" }).FillAsync($"{new string('q', 25)}.{SigningIn.NewAddress()}");
            await page.Keyboard.PressAsync("Enter");
            await ShowsAsync(page.GetByRole(AriaRole.List, new() { Name = "Open invitations" }));
        });
        yield return new("organization, inviting", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await MakeOrganizationAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Mail the invitation" }).ClickAsync();
            await ShowsAsync(page.GetByText("Type an e-mail address"));
        });
        yield return new("organization, a domain", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await MakeOrganizationAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Verify a domain" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Mail a code" }).ClickAsync();
            await ShowsAsync(page.GetByText("This is no domain."));
        });
        yield return new("relationships, none yet", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await MakeOrganizationAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Relationships" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Heading, new() { Name = "No relationship yet" }));
        });
        yield return new("relationships, one proposed", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await MakeOrganizationAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Relationships" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Invite a customer" }).ClickAsync();
            await page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" }).FillAsync($"{new string('q', 25)}.{SigningIn.NewAddress()}");
            await page.Keyboard.PressAsync("Enter");
            await ShowsAsync(page.GetByRole(AriaRole.List, new() { Name = "Open invitations" }));
        });
        yield return new("audit log, a stranger's", $"/organizations/{Rehearsal.NewId()}/audit", Seat: null);
        yield return new("audit log", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await MakeOrganizationAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.List, new() { Name = "Records" }));
        });
        yield return new("audit log, nothing matches", "/sign-in?next=/organizations/new", Seat: null, Then: async page =>
        {
            await MakeOrganizationAsync(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "What" }).ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = "Relationships" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing matches" }));
        });
        yield return new("relationship that nobody offers", "/organizations/relationship#AAAAAAAAAAAAAAAAAAAAAA", Seat: null);
        yield return new("invitation that leads nowhere", "/organizations/invitation#AAAAAAAAAAAAAAAAAAAAAA", Seat: null);
        yield return new("design system", "/design", Seat: null, Then: page => ShowsAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Tables and charts" })));
        yield return new("nowhere", "/there-is-no-such-page", Seat: null);
        yield return new("integrations, a customer's", "/backlog/integrations/webhooks", customer);
        await foreach (var stop in TakeTheTeamsAsync(rehearsal, cancellationToken))
            yield return stop;
    }

    /// <summary>What is the product team's alone; last, since whoever comes along is the product team from then on.</summary>
    private async IAsyncEnumerable<Stop> TakeTheTeamsAsync(Rehearsal rehearsal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (team, webhook) = (rehearsal.Team, Rehearsal.NewId());
        await team.CommandAsync("createToken", new { tokenId = Rehearsal.NewId(), name = "Power BI, finance team", scopes = new[] { "BACKLOG_READ", "EXPORT" } }, cancellationToken);
        await team.CommandAsync("createWebhook", new { webhookId = webhook, name = "Ticket system", url = $"http://127.0.0.1:1024/{new string('h', 200)}", events = new[] { "IDEA_STATUS_CHANGED" } }, cancellationToken);
        await team.CommandAsync("testWebhook", new { webhookId = webhook }, cancellationToken);
        yield return OfTheTeam("integrations", "/backlog/integrations");
        yield return OfTheTeam("access tokens", "/backlog/integrations/tokens");
        yield return OfTheTeam("access tokens, a new one that lacks something", "/backlog/integrations/tokens", async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
            await ShowsAsync(page.GetByText("Choose at least one"));
        });
        yield return OfTheTeam("export, an address with its token", "/backlog/integrations/export?tab=ideas&status=NEW", async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Make this address" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Figure, new() { Name = "Address" }));
        });
        yield return OfTheTeam("webhooks", "/backlog/integrations/webhooks");
        yield return OfTheTeam("webhooks, a new one", "/backlog/integrations/webhooks", async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "New webhook" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog));
        });
        yield return OfTheTeam("webhook, nobody answers", $"/backlog/integrations/webhooks/{webhook}", page => ShowsAsync(page.GetByText("Nobody answered at this address.")));
        yield return OfTheTeam("import", "/backlog/integrations/import", async page =>
        {
            await page.GetByText("Paste instead").ClickAsync();
            await page.GetByText("Which columns a file may have").ClickAsync();
        });
        yield return OfTheTeam("import, tried", "/backlog/integrations/import?tab=ideas", async page =>
        {
            var rows = $"text,status,color\n{new string('z', 300)},NEW,red\nGood,NEW,\nBad,NOWHERE,\n";
            await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = $"{new string('f', 120)}.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(rows) });
            await ShowsAsync(page.GetByRole(AriaRole.Heading, new() { Name = "1 row is wrong" }));
        });
        yield return OfTheTeam("export", "/backlog/integrations/export?tab=ideas&q=nothing+is+called+that");
        await team.CommandAsync("removeWebhook", new { webhookId = webhook }, cancellationToken);
        yield return OfTheTeam("audit log, the team's", "/backlog/integrations/audit", page => ShowsAsync(page.GetByRole(AriaRole.List, new() { Name = "Records" })));
        yield return OfTheTeam("organizations", "/organizations");
        yield return OfTheTeam("organizations, one to be erased", "/organizations", async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Erase " }).First.ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog));
        });
        yield return OfTheTeam("organizations, one to be suspended", "/organizations", async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Suspend " }).First.ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Dialog));
        });
    }

    /// <summary>On the sign-in page: whoever took an earlier stop with this browser may be signed in already.</summary>
    private async Task SignInAsync(IPage page)
    {
        var goOn = page.GetByRole(AriaRole.Link, new() { Name = "Go on" });
        await goOn.Or(page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" })).First.WaitForAsync();
        if (await goOn.IsVisibleAsync())
            await goOn.ClickAsync();
        else
            await SigningIn.InAsync(page, api.Mail, SigningIn.NewAddress(), "Petra with quite a long name, so that it has to wrap");
    }

    private async Task MakeOrganizationAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync($"Company {new string('w', 60)}");
        await page.Keyboard.PressAsync("Enter");
        await ShowsAsync(page.GetByRole(AriaRole.List, new() { Name = "People" }));
    }

    private static async Task ChooseOfSeatAsync(IPage page, string what)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Your seat: " }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = what }).ClickAsync();
        await ShowsAsync(page.GetByRole(AriaRole.Dialog, new() { Name = what }));
    }

    private Stop OfTheTeam(string name, string path, Func<IPage, Task>? then = null) => new(name, $"/backlog#access={api.ProductTeamSecret}", Seat: null, Then: async page =>
    {
        await page.HasLeftAsync("access=");
        await page.GotoAsync(path);
        await ShowsItselfAsync(page);
        if (then is not null)
            await then(page);
    });

    /// <summary>Opens a stop and waits until it shows what it is about.</summary>
    public static async Task OpenAsync(Stop stop, Visitor visitor)
    {
        await visitor.Page.GotoAsync("about:blank");
        await visitor.GoToAsync(stop.Path);
        await ShowsAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First);
        if (stop.View is not null)
            await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Button, new() { Name = stop.View }).ClickAsync();
        await HasLoadedAsync(visitor.Page);
        if (stop.Then is { } then)
            await then(visitor.Page);
    }

    private static async Task ShowsItselfAsync(IPage page)
    {
        await ShowsAsync(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First);
        await HasLoadedAsync(page);
    }

    /// <summary>The page on the design shows what loading looks like, and goes on showing it.</summary>
    private static Task HasLoadedAsync(IPage page) => Assertions.Expect(page.Locator(":is([data-loading], [role=status][aria-label^=Loading]):not(#states *)")).ToHaveCountAsync(0);
}
