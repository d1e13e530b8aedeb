using System.Globalization;
using System.Runtime.CompilerServices;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

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
        using var rehearsal = await Rehearsal.PrepareAsync(api, "A tour with quite a long title, so that it has to wrap", cancellationToken);
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
        yield return new("lobby, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("lobby", rehearsal.PageOf(customer), customer);

        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "What hurts", cancellationToken);
        var cards = new List<Guid>();
        foreach (var person in people)
            cards.Add(await rehearsal.WriteAsync(person, writing, $"{person.Name} waits three days for an answer, and then it is the wrong one.", cancellationToken));
        cards.Add(await rehearsal.WriteAsync(customer, writing, $"See https://example.com/{new string('x', 300)}", cancellationToken));
        yield return new("silent writing, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("silent writing", rehearsal.PageOf(customer), customer);

        await rehearsal.RevealAsync(writing, cancellationToken);
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
        await facilitator.CommandAsync("closeVotingRound", new { workshopId = rehearsal.Workshop, roundId = round }, cancellationToken);
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
        await facilitator.CommandAsync("closeVotingRound", new { workshopId = rehearsal.Workshop, roundId = round }, cancellationToken);
        yield return new("results of agreement", rehearsal.PageOf(facilitator), facilitator, View: "Results");
        yield return new("board", rehearsal.PageOf(customer), customer, View: "Board");

        await facilitator.CommandAsync("keepCards", new { workshopId = rehearsal.Workshop, cardIds = new[] { cards[1], idea } }, cancellationToken);
        await facilitator.CommandAsync("closeWorkshop", new { workshopId = rehearsal.Workshop, followUpOn = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, cancellationToken);
        yield return new("closed", rehearsal.PageOf(customer), customer);
        yield return new("summary", $"/workshops/{rehearsal.Workshop}/summary?as={customer.Id}", customer);
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
            await page.WaitForURLAsync(url => !url.Contains("access=", StringComparison.Ordinal));
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
        yield return new("nowhere", "/there-is-no-such-page", Seat: null);
    }

    /// <summary>Opens a stop and waits until it shows what it is about.</summary>
    public static async Task OpenAsync(Stop stop, Visitor visitor)
    {
        await visitor.Page.GotoAsync("about:blank");
        await visitor.GoToAsync(stop.Path);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        if (stop.View is not null)
            await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Views" }).GetByRole(AriaRole.Button, new() { Name = stop.View }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[data-loading], [role=status][aria-label^=Loading]")).ToHaveCountAsync(0);
        if (stop.Then is { } then)
            await then(visitor.Page);
    }

    private static Task ShowsAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();
}
