using CoInnovation.Replay.Feeds;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>
/// The README's pictures: one workshop along its agenda, at a desk, on a phone and on the wall. Runs only when asked for:
/// <c>-explicit only -class "*picturing_the_readme"</c>. They are put into <c>artifacts/readme</c>, for people to judge before they go into <c>infra/images</c>.
/// </summary>
public sealed class picturing_the_readme(RunningApi api) : BrowserTest(api)
{
    private static readonly (string Side, string Name, string[] Pains, string Idea)[] Cast =
    [
        ("VENDOR", "Vera", ["We hear of a problem when the contract is up for renewal"], "A status page that says what we work on today"),
        ("VENDOR", "Viktor", ["Three teams ask the customer the same questions"], "One file of questions and answers that all teams share"),
        ("VENDOR", "Anke", ["Priorities change after the sprint has begun"], "A quarterly plan that customers sign as well"),
        ("CUSTOMER", "Carla", ["A ticket waits three days, and then the answer is about something else", "Nobody tells us when a fix is out"], "Answer within the hour, even if only to say who looks into it"),
        ("CUSTOMER", "Cem", ["The Friday export breaks, and accounting works on Saturday"], "Run the export on Thursday night and check it before Friday"),
        ("CUSTOMER", "Chloé", ["Each update moves the buttons that our drivers know by heart"], "Let drivers try updates two weeks before everybody gets them"),
        ("PARTNER", "Petra", ["We learn of price changes from our customers"], "Tell partners of prices and dates first"),
        ("PARTNER", "Paul", ["Training material is two versions behind"], "Training clips that are made along with each release"),
        ("PARTNER", "Pia", ["Both sides expect us to translate between them"], "A monthly call of all three sides with one shared list"),
    ];

    /// <summary>Where the ideas are placed, but for what the sides think apart.</summary>
    private static readonly (int Impact, int Effort)[] Places = [(88, 18), (70, 64), (90, 72), (36, 12), (56, 82), (76, 26), (40, 58), (63, 36), (22, 88)];

    [Fact(Explicit = true)]
    public async Task one_workshop_along_its_agenda()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "readme")).FullName;
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "From three-day tickets to promises", Stop);
        var people = new List<Rehearsal.Seat>();
        var lines = new List<Viewer>();
        foreach (var (side, name, _, _) in Cast)
        {
            var seat = await rehearsal.JoinAsync(side, name, Stop);
            people.Add(seat);
            lines.Add(new Viewer(Api.Address, rehearsal.Workshop, seat.Id, () => seat.Session.Cookie, _ => { }, _ => { }, folds: false));
            await lines[^1].ConnectAsync(Stop);
        }

        Task Steer(string mutation, object input) => rehearsal.Facilitator.CommandAsync(mutation, input, Stop);
        async Task<Guid> StartAsync(string title)
        {
            var data = await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { agenda { id title } } }", new { id = rehearsal.Workshop }, Stop);
            var step = data.GetProperty("workshop").GetProperty("agenda").EnumerateArray().Single(step => step.GetProperty("title").GetString() == title).GetProperty("id").GetGuid();
            await Steer("startStep", new { workshopId = rehearsal.Workshop, stepId = step });
            return step;
        }

        await StartAsync("Check-in");
        var pains = await StartAsync("Silent pains");
        foreach (var (index, (_, _, texts, _)) in Cast.Index())
        {
            foreach (var text in texts)
                await rehearsal.WriteAsync(people[index], pains, text, Stop);
            if (index % 3 != 1)
                await people[index].CommandAsync("markDone", new { workshopId = rehearsal.Workshop, stepId = pains, done = true }, Stop);
        }

        var desk = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await PictureAsync(desk, rehearsal.PageOf(rehearsal.Facilitator), ColorScheme.Dark, "control-room-dark", async page =>
        {
            await Expect(page.GetByText("written and hidden")).ToBeVisibleAsync();
            foreach (var panel in new[] { page.GetByRole(AriaRole.Link, new() { Name = "Edit the agenda" }), page.GetByRole(AriaRole.Region, new() { Name = "Readiness" }), page.GetByRole(AriaRole.Region, new() { Name = "Facilitation" }) })
                await Expect(panel).ToBeVisibleAsync();
        });
        await PictureAsync(desk, $"/workshops/{rehearsal.Workshop}/projector?as={rehearsal.Facilitator.Id}", ColorScheme.Light, "projector-light", page => Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code" }).First).ToBeVisibleAsync());

        await rehearsal.RevealAsync(pains, Stop);
        var sheets = await StartAsync("Brainwriting");
        foreach (var (index, (_, _, _, idea)) in Cast.Index())
            await rehearsal.WriteAsync(people[index], sheets, idea, Stop, kind: "IDEA");
        await Steer("passSheets", new { workshopId = rehearsal.Workshop, round = 2 });
        var customer = await ArriveAsync(people[3].Session.Cookie);
        await PictureAsync(customer, rehearsal.PageOf(people[3]), ColorScheme.Light, "brainwriting-light", async page =>
        {
            await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Your sheet" }).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Close the recap" }).ClickAsync();
        });
        await rehearsal.RevealAsync(sheets, Stop);

        var ideas = (await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { cards { id kind } } }", new { id = rehearsal.Workshop }, Stop)).GetProperty("workshop").GetProperty("cards").EnumerateArray()
            .Where(card => card.GetProperty("kind").GetString() == "IDEA").Select(card => card.GetProperty("id").GetGuid()).ToList();
        await RateAsync(rehearsal, people, ideas, await StartAsync("New, useful, feasible"), "NUF", async () =>
        {
            var phone = await ArriveAsync(people[5].Session.Cookie, width: 390, height: 844, touch: true);
            await PictureAsync(phone, rehearsal.PageOf(people[5]), ColorScheme.Dark, "rating-phone", async page =>
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Close the recap" }).ClickAsync();
                await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            });
        });
        await RateAsync(rehearsal, people, ideas, await StartAsync("Impact and effort"), "IMPACT_EFFORT", () => Task.CompletedTask);
        await PictureAsync(desk, rehearsal.PageOf(rehearsal.Facilitator), ColorScheme.Light, "rating-chart-light", async page =>
        {
            await page.ShowViewAsync("Results");
            await page.GetByRole(AriaRole.Tab, new() { Name = "Chart" }).First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = "the table says the same" }).First).ToBeVisibleAsync();
        });

        foreach (var line in lines)
            await line.DisposeAsync();

        async Task PictureAsync(Visitor visitor, string path, ColorScheme colors, string name, Func<IPage, Task> until)
        {
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = colors });
            await visitor.GoToAsync(path);
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
            await Expect(visitor.Page.Locator("[data-loading], [role=status][aria-label^=Loading]")).ToHaveCountAsync(0);
            await until(visitor.Page);
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    /// <summary>Everybody but two people rates every idea, each side in its own way; then the round is closed.</summary>
    private static async Task RateAsync(Rehearsal rehearsal, List<Rehearsal.Seat> people, List<Guid> ideas, Guid step, string method, Func<Task> meanwhile)
    {
        var round = await rehearsal.OpenRoundAsync(step, method, Stop);
        foreach (var (index, person) in people.Index())
        {
            foreach (var (at, idea) in ideas.Index())
            {
                if (index == 5 && at % 3 > 0)
                    continue;
                var own = (index % 3) + (new[] { -6, 5, 1 }[index / 3]);
                object rating = method == "NUF"
                    ? new { @new = Math.Clamp(Places[at].Effort / 10, 1, 10), useful = Math.Clamp((Places[at].Impact + own) / 10, 1, 10), feasible = Math.Clamp(10 - (Places[at].Effort / 10), 1, 10) }
                    : new { impact = Places[at].Impact + own, effort = Places[at].Effort - (own / 3) };
                await person.CommandAsync("rateCard", new { workshopId = rehearsal.Workshop, roundId = round, cardId = idea, rating }, Stop);
            }
        }

        await meanwhile();
        await rehearsal.CloseRoundAsync(round, Stop);
    }
}
