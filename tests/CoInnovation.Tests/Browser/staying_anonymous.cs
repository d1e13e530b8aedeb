using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What is said in an anonymous step is nobody's, wherever one looks.</summary>
public sealed partial class staying_anonymous(RunningApi api) : BrowserTest(api)
{
    private const string Author = "Carlotta";

    [Fact]
    public async Task neither_frames_nor_files_nor_the_backlog_tell_who_it_was()
    {
        var text = $"Nobody dares to say it w{Rehearsal.NewId():N}";
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Frankly", Stop, Rehearsal.OwnCustomer());
        var (carlotta, viktor) = (await rehearsal.JoinAsync("CUSTOMER", Author, Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "What got in the way", Stop, anonymous: true);
        var (author, desk, vendor) = (await ArriveAsync(carlotta.Session.Cookie, width: 390, height: 844, touch: true), await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(viktor.Session.Cookie));
        foreach (var (visitor, seat) in new[] { (author, carlotta), (desk, rehearsal.Facilitator), (vendor, viktor) })
        {
            await visitor.GoToAsync(rehearsal.PageOf(seat));
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What got in the way", Level = 1 })).ToBeVisibleAsync();
        }

        Visitor[] others = [desk, vendor];
        var before = await Task.WhenAll(others.Select(async visitor => (await visitor.ReceivedAsync()).Count));
        await author.Field().PressSequentiallyAsync(text);
        await WaitForAsync(others, "\"writing\":1");
        await author.Field().PressAsync("Enter");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "I’m done" }).TapAsync();
        await author.Page.SettleAsync();
        await desk.Page.MakeMoveAsync("Reveal 1 card");
        foreach (var visitor in others)
            await Expect(visitor.Page.Revealed().GetByText(text)).ToBeVisibleAsync();
        foreach (var (visitor, count) in others.Zip(before))
        {
            // Who has the page open is told all the time, with or without anybody writing.
            var received = (await visitor.ReceivedAsync()).Skip(count).Where(frame => !frame.Contains("\"target\":\"presence\"", StringComparison.Ordinal)).ToList();
            received.ShouldContain(frame => frame.Contains(text, StringComparison.Ordinal));
            ShouldNameNobody(received, carlotta);
            await Expect(visitor.Page.Revealed()).Not.ToContainTextAsync(Author);
            ShouldNameNobody((await visitor.ReceivedAsync()).Where(frame => frame.Contains("\"writing\":1", StringComparison.Ordinal)).Select(frame => Online().Replace(frame, "")), carlotta);
        }

        var cardId = (await author.OwnCardIdsAsync()).ShouldHaveSingleItem();
        await ExpectNamelessFilesAsync(rehearsal, desk, text, cardId, carlotta);
        await rehearsal.Facilitator.CommandAsync("keepCards", new { workshopId = rehearsal.Workshop, cardIds = new[] { cardId } }, Stop);
        await ExpectNamelessBacklogAsync(rehearsal, text, carlotta);
        new[] { author, desk, vendor }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    /// <summary>Every line, row, object and record that has to do with the card, as the facilitator gets them. A record seals words, so it is looked through for the card's id.</summary>
    private static async Task ExpectNamelessFilesAsync(Rehearsal rehearsal, Visitor visitor, string text, string cardId, Rehearsal.Seat author)
    {
        await visitor.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={rehearsal.Facilitator.Id}");
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = text })).ToHaveTextAsync([text]);
        (await visitor.Page.DownloadAsync("Markdown")).Split('\n').ShouldContain($"- {text}");
        ShouldNameNobody((await visitor.Page.DownloadAsync("CSV")).Split('\n').Where(row => row.Contains(text, StringComparison.Ordinal)), author);
        var json = await visitor.Page.DownloadAsync("JSON");
        json[json.IndexOf("\"cards\":", StringComparison.Ordinal)..json.IndexOf("\"themes\":", StringComparison.Ordinal)].ShouldContain(text);
        ShouldNameNobody([json[json.IndexOf("\"cards\":", StringComparison.Ordinal)..json.IndexOf("\"themes\":", StringComparison.Ordinal)]], author);
        ShouldNameNobody((await visitor.Page.DownloadAsync("Signed record")).Split('\n').Where(line => line.Contains(cardId, StringComparison.OrdinalIgnoreCase)), author);
    }

    /// <summary>The product team searches, and opens what it finds.</summary>
    private async Task ExpectNamelessBacklogAsync(Rehearsal rehearsal, string text, Rehearsal.Seat author)
    {
        await Wait.UntilAsync(async () =>
        {
            var data = await rehearsal.Team.Session.SendAsync("query($id: ID!) { painPoints(where: {workshopId: {eq: $id}}) { totalCount } }", new { id = rehearsal.Workshop }, Stop);
            return data.GetProperty("painPoints").GetProperty("totalCount").GetInt32() == 1;
        });
        var team = await ArriveAsync();
        await team.BecomeProductTeamAsync();
        await team.GoToAsync($"/backlog?q={text.Split(' ')[^1]}");
        await team.Page.GetByRole(AriaRole.Table, new() { Name = "Pain points" }).GetByRole(AriaRole.Link, new() { Name = text }).ClickAsync();
        await Expect(team.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Region, new() { Name = "History" })).ToBeVisibleAsync();
        await Expect(team.Page.GetByRole(AriaRole.Dialog)).Not.ToContainTextAsync(Author);
        ShouldNameNobody(await team.ReceivedAsync(), author);
        team.Faults.ShouldBeEmpty();
    }

    private static Task WaitForAsync(IEnumerable<Visitor> visitors, string frame) =>
        Task.WhenAll(visitors.Select(visitor => Wait.UntilAsync(async () => (await visitor.ReceivedAsync()).Any(text => text.Contains(frame, StringComparison.Ordinal)))));

    private static void ShouldNameNobody(IEnumerable<string> texts, Rehearsal.Seat author)
    {
        string[] looked = [.. texts];
        looked.ShouldNotBeEmpty();
        looked.ShouldAllBe(text => !text.Contains(author.Name, StringComparison.OrdinalIgnoreCase) && !text.Contains(author.Id.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Who has the page open, in a frame that says how many write.</summary>
    [GeneratedRegex("\"online\":\\[[^\\]]*\\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Online();
}
