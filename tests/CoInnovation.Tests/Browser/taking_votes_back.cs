using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Whatever way people vote: what was given is taken back by a tap as by a key, and then the server has nothing of it.</summary>
public sealed class taking_votes_back(RunningApi api) : BrowserTest(api)
{
    private const string Card = "One invoice a month";

    [Fact]
    public async Task dots()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Dots back", Stop);
        var (voter, ballot) = await OpenAsync(rehearsal, "DOT_VOTING", "DOTS");
        var page = voter.Page;
        await GiveAsync();
        await page.DotsOn(Card).GetByRole(AriaRole.Button, new() { Name = "Take one dot back" }).TapAsync();
        await ballot.IsEmptyAsync();

        await GiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take all back" }).TapAsync();
        await ballot.IsEmptyAsync();

        foreach (var key in new[] { "-", "Backspace", "ArrowDown" })
        {
            await GiveAsync();
            await page.DotsOn(Card).GetByRole(AriaRole.Button, new() { Name = "Place a dot" }).PressAsync(key);
            await ballot.IsEmptyAsync();
        }

        await page.ExpectDotsAsync(Card, "0 dots");
        voter.Faults.ShouldBeEmpty();

        async Task GiveAsync()
        {
            await page.DotsOn(Card).GetByRole(AriaRole.Button, new() { Name = "Place a dot" }).PressAsync("Enter");
            await page.ExpectDotsAsync(Card, "1 dot");
            await ballot.HoldsOneAsync();
        }
    }

    [Theory]
    [InlineData("AGREE", "a")]
    [InlineData("DISAGREE", "d")]
    [InlineData("PASS", "p")]
    public async Task agreement(string answer, string key)
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Answers back", Stop);
        var (voter, ballot) = await OpenAsync(rehearsal, "AGREE_DISAGREE_PASS", "AGREEMENT");
        var (page, button) = (voter.Page, voter.Page.Locator($"[data-choice={answer}]"));
        await button.TapAsync();
        await ballot.HoldsOneAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the last one" }).TapAsync();
        await ballot.IsEmptyAsync();

        await button.TapAsync();
        await ballot.HoldsOneAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Take back: {Card}" }).TapAsync();
        await ballot.IsEmptyAsync();

        foreach (var undo in new[] { "u", "Control+z" })
        {
            await page.Keyboard.PressAsync(key);
            await ballot.HoldsOneAsync();
            await page.Keyboard.PressAsync(undo);
            await ballot.IsEmptyAsync();
        }

        await Expect(button).ToBeVisibleAsync();
        voter.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task three_scales()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Scales back", Stop);
        var (voter, ballot) = await OpenAsync(rehearsal, "NUF", "NUF");
        var page = voter.Page;
        await GiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).TapAsync();
        await ballot.IsEmptyAsync();

        await GiveAsync();
        await page.Keyboard.PressAsync("u");
        await ballot.IsEmptyAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveCountAsync(0);
        voter.Faults.ShouldBeEmpty();

        async Task GiveAsync()
        {
            foreach (var digit in new[] { "8", "9", "6" })
                await page.Keyboard.PressAsync(digit);
            await ballot.HoldsOneAsync();
        }
    }

    [Fact]
    public async Task the_map()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Places back", Stop);
        var (voter, ballot) = await OpenAsync(rehearsal, "IMPACT_EFFORT", "IMPACT_EFFORT");
        var page = voter.Page;
        var (put, takeBack) = (page.GetByRole(AriaRole.Button, new() { Name = $"Put in the middle: {Card}" }), page.GetByRole(AriaRole.Button, new() { Name = $"Take back: {Card}" }));
        await put.TapAsync();
        await ballot.HoldsOneAsync();
        await takeBack.TapAsync();
        await ballot.IsEmptyAsync();

        await put.PressAsync("Enter");
        await ballot.HoldsOneAsync();
        await takeBack.PressAsync("Enter");
        await ballot.IsEmptyAsync();

        // Where it stands on the map; also while it is on its way.
        var dot = page.GetByRole(AriaRole.Button, new() { Name = $"1. {Card}" });
        foreach (var key in new[] { "Backspace", "Delete" })
        {
            await put.PressAsync("Enter");
            await ballot.HoldsOneAsync();
            await dot.PressAsync("ArrowRight");
            await dot.PressAsync(key);
            await Expect(dot).ToHaveCountAsync(0);
            await ballot.IsEmptyAsync();
            await Expect(page.GetByRole(AriaRole.List, new() { Name = "Cards to place" })).ToBeFocusedAsync();
        }

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "1: taken back" })).ToHaveCountAsync(1);
        voter.Faults.ShouldBeEmpty();
    }

    /// <summary>A vendor votes, on a phone with keys, on a customer's card.</summary>
    private async Task<(Visitor Voter, Ballot Ballot)> OpenAsync(Rehearsal rehearsal, string step, string method)
    {
        var (carla, viktor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var writing = await rehearsal.RunStepAsync("BRAINWRITING", "Ideas", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(carla, writing, Card, Stop, "IDEA");
        await rehearsal.OpenRoundAsync(await rehearsal.RunStepAsync(step, "What of it", Stop, visibility: "OPEN"), method, Stop);
        var voter = await ArriveAsync(viktor.Session.Cookie, width: 390, height: 844, touch: true);
        await voter.GoToAsync(rehearsal.PageOf(viktor));
        await Expect(voter.Page.GetByRole(AriaRole.Heading, new() { Name = "What of it", Level = 1 })).ToBeVisibleAsync();
        await Expect(voter.Page.GetByRole(AriaRole.Main).GetByText(Card).First).ToBeVisibleAsync();
        return (voter, new(rehearsal, viktor));
    }

    /// <summary>What the server has of the voter's.</summary>
    private sealed class Ballot(Rehearsal rehearsal, Rehearsal.Seat voter)
    {
        public Task HoldsOneAsync() => Wait.UntilAsync(async () => await CountAsync() == 1);

        public Task IsEmptyAsync() => Wait.UntilAsync(async () => await CountAsync() == 0);

        private async Task<int> CountAsync()
        {
            var data = await voter.Session.SendAsync("query($id: ID!) { workshop(id: $id) { votingRounds { ballot { cardId } } } }", new { id = rehearsal.Workshop }, Stop);
            return data.GetProperty("workshop").GetProperty("votingRounds")[0].GetProperty("ballot").GetArrayLength();
        }
    }
}
