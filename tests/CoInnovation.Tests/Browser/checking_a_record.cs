using System.Text;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

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

    private static async Task GiveAsync(IPage page, string record)
    {
        await page.GetByLabel("The record").SetInputFilesAsync(new FilePayload { Name = "record.jsonl", MimeType = "application/jsonl", Buffer = Encoding.UTF8.GetBytes(record) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
    }
}
