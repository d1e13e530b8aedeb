using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Files that come in, and files that go out.</summary>
public sealed class importing_a_backlog(RunningApi api) : BrowserTest(api)
{
    private readonly string word = $"w{Rehearsal.NewId():N}";

    [Fact]
    public async Task a_file_is_tried_first_and_imported_when_every_row_is_right()
    {
        var visitor = await OpenAsync("?tab=ideas");
        var page = visitor.Page;
        await ChooseAsync(page, "tickets.csv", $"externalId;text;status;color\n1;Answer within the hour {word};NEW;red\n2;;NEW;\n3;Call before noon {word};NOWHERE;\n");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 rows are wrong" })).ToBeFocusedAsync();
        await Expect(page.GetByText("Columns that are passed over: color.")).ToBeVisibleAsync();
        var rows = page.GetByRole(AriaRole.List, new() { Name = "Rows" }).GetByRole(AriaRole.Listitem);
        await Expect(rows).ToHaveTextAsync([
            "Row 2ErrorColumn text: There is no text. Write something first.",
            $"Row 3ErrorCall before noon {word}Column status: There is no status like this. Use one of NEW, UNDER_REVIEW, SHORTLISTED, COMMITTED, IN_PROGRESS, DELIVERED, CONFIRMED, DECLINED.",
            $"Row 1NewAnswer within the hour {word}",
        ]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import" })).ToHaveCountAsync(0);
        (await CountAsync(visitor)).ShouldBe(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Choose another" }).PressAsync("Enter");
        await Expect(page.Locator("input[type=file]")).ToBeFocusedAsync();
        var mended = $"externalId;text;status\n1;Answer within the hour {word};NEW\n2;Bring a second pallet {word};NEW\n3;Call before noon {word};DECLINED\n";
        await ChooseAsync(page, "tickets.csv", mended);
        (await CountAsync(visitor)).ShouldBe(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 3 ideas" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "3 ideas added" })).ToBeVisibleAsync();

        // The address leads back to it; the same file again changes nothing.
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "3 ideas added" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import another file" }).ClickAsync();
        await ChooseAsync(page, "tickets.csv", mended);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Everything is there already" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import" })).ToHaveCountAsync(0);
        await visitor.GoToAsync($"/backlog?tab=ideas&q={word}");
        await Expect(page.Locator("tr[data-item]")).ToHaveCountAsync(3);
        await Expect(page.Locator("tr[data-item]").Filter(new() { HasText = "imported" })).ToHaveCountAsync(3);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_cannot_be_read_is_said_before_anything_is_sent()
    {
        var visitor = await OpenAsync("");
        var page = visitor.Page;
        var sent = new ConcurrentQueue<string>();
        page.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.Contains("/import/", StringComparison.Ordinal))
                sent.Enqueue(request.Url);
        };
        foreach (var (name, content, said) in new[]
        {
            ("book.xlsx", "PK\u0003\u0004"u8.ToArray(), "This is a workbook, not a table."),
            ("latin.csv", [.. "text\nGr"u8, 0xFC, .. "n\n"u8], "This file is not text in UTF-8."),
            ("large.csv", Encoding.UTF8.GetBytes($"text\n{new string('a', 5 * 1024 * 1024)}"), "and an import takes at most 5 MB."),
            ("empty.csv", [], "This file is empty."),
            ("names.csv", "name,theme\na,b\n"u8.ToArray(), "There is no column named “text”. The columns here are name, theme."),
            ("broken.json", "[{"u8.ToArray(), "This is no JSON"),
        })
        {
            await ChooseAsync(page, name, content);
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(said);
        }
        sent.ShouldBeEmpty();

        // The same field takes a good one, and then something is sent.
        await ChooseAsync(page, "good.csv", $"text\nInvoices arrive late {word}\n");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 pain point would be added" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        sent.ShouldHaveSingleItem().ShouldContain("dryRun=true");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task pasted_rows_are_imported_once_even_if_the_answer_is_lost()
    {
        var visitor = await OpenAsync("", width: 390);
        var page = visitor.Page;
        await page.GetByText("Paste instead").ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Rows" }).FillAsync($"text\ttheme\nInvoices arrive late {word}\tBilling\n\"Nobody answers\non Fridays {word}\"\tSupport\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would happen" }).ClickAsync();
        var import = page.GetByRole(AriaRole.Button, new() { Name = "Import 2 pain points" });
        await Expect(import).ToBeVisibleAsync();

        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/import/", StringComparison.Ordinal))
                asked.Enqueue(request.Url);
        };
        var lost = await LostAnswers.OfAsync(page, word, address: "**/import/**");
        await import.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached");
        lost.End();
        await import.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 pain points added" })).ToBeVisibleAsync();
        await Wait.UntilAsync(async () => await CountAsync(visitor) >= 2);
        (lost.Reached, asked.Distinct().Count(), await CountAsync(visitor)).ShouldBe((2, 1, 2));
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_list_on_the_screen_goes_out_as_a_file_and_as_an_address()
    {
        using var shelf = await Shelf.FillAsync(Api, [], ["Answer within the hour", "Bring a second pallet"], Stop);
        await shelf.Team.CommandAsync("changeIdeaStatus", new { ideaId = shelf.Ideas["Bring a second pallet"], status = "DELIVERED", reason = "It is there." }, Stop);
        var visitor = await ArriveAsync();
        var page = visitor.Page;
        await shelf.OpenAsync(visitor, "tab=ideas&status=NEW");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Address for Excel or Power BI" }).ClickAsync();
        await Expect(page.GetByText("Narrowed by")).ToContainTextAsync($"“{shelf.Word}”, status");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" }).ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync(), Stop);
        file.ShouldContain("Answer within the hour");
        file.ShouldNotContain("Bring a second pallet");

        var address = await MakeAsync(page, "Make this address with a token", "Address");
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(address), Stop)).ShouldBe(file);
        var feed = await MakeAsync(page, "Make this feed with a token", "Atom feed");
        (await http.GetStringAsync(new Uri(feed), Stop)).ShouldContain("Bring a second pallet");

        // Each token opens its own address alone.
        using var other = await http.GetAsync(new Uri(feed.Replace("changelog.atom", "export/ideas.csv", StringComparison.Ordinal)), Stop);
        other.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await page.GetByRole(AriaRole.Link, new() { Name = "Take everything" }).ClickAsync();
        await Expect(page.GetByText("Narrowed by")).ToHaveCountAsync(0);
        visitor.Faults.ShouldBeEmpty();
    }

    private async Task<Visitor> OpenAsync(string query, int width = 1440)
    {
        var visitor = await ArriveAsync(width: width, touch: width < 640);
        await visitor.BecomeProductTeamAsync();
        await visitor.GoToAsync($"/backlog/integrations/import{query}");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Import", Level = 1 })).ToBeVisibleAsync();
        return visitor;
    }

    private static Task ChooseAsync(IPage page, string name, string content) => ChooseAsync(page, name, Encoding.UTF8.GetBytes(content));

    private static Task ChooseAsync(IPage page, string name, byte[] content) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    /// <summary>How many items of this test the backlog has.</summary>
    private async Task<int> CountAsync(Visitor visitor) => int.Parse(
        await visitor.InConsoleAsync<string>(
            """
            async (word) => {
              const query = "query($word: String!) { ideas(where: {text: {contains: $word}}) { totalCount } painPoints(where: {text: {contains: $word}}) { totalCount } }";
              const answer = await fetch("/graphql", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ query, variables: { word } }) });
              const { data } = await answer.json();
              return String(data.ideas.totalCount + data.painPoints.totalCount);
            }
            """,
            word),
        CultureInfo.InvariantCulture);

    private static async Task<string> MakeAsync(IPage page, string button, string address)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
        var text = await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Figure, new() { Name = address }).Locator("code").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        return text!;
    }
}
