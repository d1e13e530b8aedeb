using CoInnovation.Load.Measuring;
using CoInnovation.Replay.Feeds;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>
/// What 300 cards of 50 people cost those who look at them, in a Chromium that is made four times slower, while others go on voting. Prints figures and holds them
/// against nothing: a machine that does other things is slow too. Runs only when asked for: <c>-explicit only -class "*measuring_a_busy_board"</c>.
/// </summary>
public sealed class measuring_a_busy_board(RunningApi api) : BrowserTest(api)
{
    private const int People = 50;
    private const int CardsEach = 6;
    private const int Times = 7;
    private const int Slower = 4;

    [Fact(Explicit = true)]
    public async Task interactions_and_scrolling()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "A busy board", Stop, Rehearsal.OwnCustomer());
        var (people, step) = await FillAsync(rehearsal);
        await using var others = new Others(Api.Address, rehearsal, people);
        await others.ArriveAsync(Stop);
        Print($"{Machine.Describe()}; load average {Machine.Load()}; Chromium {Api.Browser.Version}, {Slower} × slower; {People * CardsEach} cards, {People} people, median of {Times} (least–most)");
        Print("| | interaction to next paint | its main thread's processor time, all of it | to reach |\n|---|---|---|---|");

        await MeasureWritingAsync(rehearsal, people[0]);
        await rehearsal.RevealAsync(step, Stop);
        await MeasureSortingAsync(rehearsal);
        await MeasureVotingAsync(rehearsal, people[0], others);
        Print($"Load average {Machine.Load()} at the end.");
    }

    private static async Task<(List<Rehearsal.Seat> People, Guid Step)> FillAsync(Rehearsal rehearsal)
    {
        var people = new List<Rehearsal.Seat>();
        for (var person = 0; person < People; person++)
            people.Add(await rehearsal.JoinAsync(new[] { "VENDOR", "CUSTOMER", "PARTNER" }[person % 3], $"Person {person}", Stop));
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "What hurts", Stop);
        await Parallel.ForEachAsync(people.Index(), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, async (person, stopped) =>
        {
            for (var card = 0; card < CardsEach; card++)
                await rehearsal.WriteAsync(person.Item, step, $"Card {card} of person {person.Index}: the answer comes three days late, and then it is about something else.", stopped);
        });
        return (people, step);
    }

    private async Task MeasureWritingAsync(Rehearsal rehearsal, Rehearsal.Seat writer)
    {
        var visitor = await OpenAsync(rehearsal, writer);
        var slowness = await Slowness.OfAsync(visitor.Page, Slower);
        await visitor.Field().FocusAsync();
        Print(await slowness.OfInteractionsAsync("writing a card: 20 letters and Enter", Times, async _ =>
        {
            await visitor.Page.Keyboard.TypeAsync("twenty letters of it");
            await visitor.Page.Keyboard.PressAsync("Enter");
        }));
        await visitor.DisposeAsync();
    }

    private async Task MeasureSortingAsync(Rehearsal rehearsal)
    {
        await rehearsal.RunStepAsync("AFFINITY_CLUSTERING", "What belongs together", Stop);
        var visitor = await OpenAsync(rehearsal, rehearsal.Facilitator);
        var page = visitor.Page;
        var cards = page.GetByRole(AriaRole.Row);
        await Expect(cards.First).ToBeVisibleAsync();
        var slowness = await Slowness.OfAsync(page, Slower);
        Print(await slowness.OfInteractionsAsync("choosing a card by mouse", Times, time => cards.Nth(time).ClickAsync(new() { Position = new() { X = 60, Y = 20 } })));
        Print(await slowness.OfInteractionsAsync("walking to the next card and choosing it by keys", Times, async _ =>
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("Space");
        }));
        Print(await slowness.OfInteractionsAsync("opening the menu and closing it", Times, async _ =>
        {
            await page.GetByRole(AriaRole.Region, new() { Name = "Facilitation" }).GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.GetByRole(AriaRole.Menu)).ToBeHiddenAsync();
        }));
        Print(await slowness.OfInteractionsAsync("grouping two cards by keys", Times, async time =>
        {
            await cards.Nth(20 + time).FocusAsync();
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("ArrowRight");
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("g");
            await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Name of the theme" })).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync($"Subject {time}");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Subject {time}" }).First).ToBeVisibleAsync();
        }));
        Print(await slowness.OfScrollingAsync("scrolling the board", Times, page.GetByRole(AriaRole.Main)));
        await visitor.DisposeAsync();
    }

    private async Task MeasureVotingAsync(Rehearsal rehearsal, Rehearsal.Seat voter, Others others)
    {
        var step = await rehearsal.RunStepAsync("DOT_VOTING", "What matters most", Stop);
        var round = await rehearsal.OpenRoundAsync(step, "DOTS", Stop, budget: 20);
        var visitor = await OpenAsync(rehearsal, voter);
        var page = visitor.Page;
        var place = page.GetByRole(AriaRole.Button, new() { Name = "Place a dot" });
        await Expect(place.First).ToBeVisibleAsync();
        var slowness = await Slowness.OfAsync(page, Slower);
        await using (others.Vote(round, Stop))
        {
            Print(await slowness.OfInteractionsAsync("placing a dot while others vote", Times, time => place.Nth(time).ClickAsync()));
            Print(await slowness.OfScrollingAsync("scrolling the cards while others vote", Times, page.GetByRole(AriaRole.Main)));
        }

        await visitor.DisposeAsync();
    }

    private async Task<Visitor> OpenAsync(Rehearsal rehearsal, Rehearsal.Seat seat)
    {
        var visitor = await ArriveAsync(seat.Session.Cookie);
        await visitor.Page.AddInitScriptAsync(Slowness.Watch);
        await visitor.GoToAsync(rehearsal.PageOf(seat));
        return visitor;
    }

    private static void Print(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);

    /// <summary>Everybody else, each with a line of their own; they vote two times a second in all.</summary>
    private sealed class Others(Uri address, Rehearsal rehearsal, IReadOnlyList<Rehearsal.Seat> people) : IAsyncDisposable
    {
        private readonly List<Viewer> lines = [];

        public async Task ArriveAsync(CancellationToken cancellationToken)
        {
            foreach (var person in people.Skip(1))
            {
                var line = new Viewer(address, rehearsal.Workshop, person.Id, () => person.Session.Cookie, _ => { }, _ => { }, folds: false);
                await line.ConnectAsync(cancellationToken);
                lines.Add(line);
            }
        }

        public Voting Vote(Guid round, CancellationToken cancellationToken) => new(rehearsal, [.. people.Skip(1)], round, cancellationToken);

        public async ValueTask DisposeAsync()
        {
            foreach (var line in lines)
                await line.DisposeAsync();
        }
    }

    private sealed class Voting : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop;
        private readonly Task going;

        public Voting(Rehearsal rehearsal, IReadOnlyList<Rehearsal.Seat> people, Guid round, CancellationToken cancellationToken)
        {
            stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            going = GoOnAsync(rehearsal, people, round, stop.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await going.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.Dispose();
        }

        private static async Task GoOnAsync(Rehearsal rehearsal, IReadOnlyList<Rehearsal.Seat> people, Guid roundId, CancellationToken cancellationToken)
        {
            var data = await rehearsal.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { cards { id } } }", new { id = rehearsal.Workshop }, cancellationToken);
            var cards = data.GetProperty("workshop").GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("id").GetGuid()).ToList();
            for (var turn = 0; ; turn++)
            {
                await people[turn % people.Count].CommandAsync("placeDots", new { workshopId = rehearsal.Workshop, roundId, cardId = cards[turn * 7 % cards.Count], dots = 1 + (turn / people.Count % 3) }, cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancellationToken);
            }
        }
    }
}
