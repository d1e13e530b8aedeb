using System.Text;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

/// <summary>The page that verifies records, in a real Chromium: served, and saved to a disk without a network.</summary>
public sealed class checking_a_record(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task the_page_finds_what_was_changed_here_and_from_a_disk_without_a_network()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Recorded", Stop);
        var seat = await rehearsal.JoinAsync("VENDOR", "Vic", Stop);
        var visitor = await ArriveAsync(seat.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(seat));
        var record = await visitor.InConsoleAsync<string>(
            "async (address) => (await fetch(address)).text()", $"/workshops/{rehearsal.Workshop}/record.jsonl?participant={seat.Id}");
        record.ShouldStartWith("{\"record\":1,");

        var served = await visitor.Page.GotoAsync("/verify.html");
        (await served!.HeaderValueAsync("content-security-policy")).ShouldNotBeNull().ShouldStartWith("default-src 'none'; script-src 'sha256-");
        await CheckAsync(visitor.Page, record);

        // What the page's policy is for: no other script runs, and nothing is sent anywhere.
        (await visitor.InConsoleAsync<bool>("""
            () => { const script = document.createElement('script'); script.append('window.isForeign = true'); document.body.append(script); return window.isForeign === undefined; }
            """)).ShouldBeTrue();
        (await visitor.InConsoleAsync<bool>("() => fetch('/health/live').then(() => false, () => true)")).ShouldBeTrue();
        // Told for the answer's policy and for the page's own.
        await Wait.UntilAsync(() => visitor.Violations.Count(violation => violation.StartsWith("connect-src", StringComparison.Ordinal)) == 2);
        visitor.ForgetViolations();

        var folder = Directory.CreateTempSubdirectory("coinnovation-verify-");
        try
        {
            var saved = Path.Combine(folder.FullName, "verify.html");
            await File.WriteAllBytesAsync(saved, await served.BodyAsync(), Stop);
            await visitor.Context.SetOfflineAsync(true);
            await visitor.Page.GotoAsync(new Uri(saved).AbsoluteUri);
            await CheckAsync(visitor.Page, record);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task it_speaks_the_language_of_the_browser_and_the_other_one_when_that_is_wanted()
    {
        var visitor = await ArriveAsync(locale: "de-DE");
        await visitor.GoToAsync("/verify.html");
        await ShowsAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Aufzeichnung prüfen" }));
        await Assertions.Expect(visitor.Page).ToHaveTitleAsync("Aufzeichnung prüfen · CoInnovation");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await GiveAsync(visitor.Page, "no record\n", "Die Aufzeichnung", "Prüfen");
        await ShowsAsync(visitor.Page.GetByText("Verändert: In Zeile 1 müsste eine Kopfzeile stehen. Das ist keine Kopfzeile, die ihr Schlüssel signiert hat."));

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await ShowsAsync(visitor.Page.GetByText("Changed: line 1 should be a header."));
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Deutsch" }).ClickAsync();
        await ShowsAsync(visitor.Page.GetByText("Verändert: In Zeile 1"));
        visitor.Faults.ShouldBeEmpty();
    }

    private static async Task CheckAsync(IPage page, string record)
    {
        var requests = new List<string>();
        page.Request += Note;
        await GiveAsync(page, record);
        await Assertions.Expect(page.GetByText("Nothing was changed")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("What everybody could see: ")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("What you alone could see: 0 events")).ToBeVisibleAsync();

        await GiveAsync(page, record.Replace("\"type\":\"workshop_created\"", "\"type\":\"workshop_crested\"", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByText("Changed: line 2 should be event 1 of “What everybody could see”.")).ToBeVisibleAsync();

        await GiveAsync(page, record[..(record.LastIndexOf("{\"record\"", StringComparison.Ordinal))]);
        await Assertions.Expect(page.GetByText("The record is cut off before this line.")).ToBeVisibleAsync();
        page.Request -= Note;
        requests.ShouldBeEmpty();

        void Note(object? sender, IRequest request) => requests.Add(request.Url);
    }

    private static async Task GiveAsync(IPage page, string record, string field = "The record", string button = "Check")
    {
        await page.GetByLabel(field).SetInputFilesAsync(new FilePayload { Name = "record.jsonl", MimeType = "application/jsonl", Buffer = Encoding.UTF8.GetBytes(record) });
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }
}
