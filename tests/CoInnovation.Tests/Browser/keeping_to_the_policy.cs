using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>Every journey fails on what a page's policy refuses (<see cref="BrowserTest"/>); here is what no journey visits, and the proof that a refusal is seen.</summary>
public sealed partial class keeping_to_the_policy(RunningApi api) : BrowserTest(api)
{
    /// <summary>What somebody whose script got into a page would try; later, and so not under the wings of the console, which may evaluate.</summary>
    private const string Tries = """
        () => setTimeout(() => {
          const attempt = (what) => { try { what(); } catch { } };
          attempt(() => { document.body.innerHTML = "<img src=x onerror='window.ran = 1'>"; });
          attempt(() => { new Function("window.ran = 1")(); });
          attempt(() => { const style = document.createElement("style"); style.textContent = "body { display: none }"; document.head.append(style); });
          attempt(() => { document.body.setAttribute("style", "display: none"); });
          attempt(() => { const script = document.createElement("script"); script.append("window.ran = 1"); document.head.append(script); });
          attempt(() => { const frame = document.createElement("iframe"); frame.src = "https://example.invalid/"; document.body.append(frame); });
          attempt(() => { fetch("https://example.invalid/").catch(() => {}); });
          attempt(() => { new Worker(URL.createObjectURL(new Blob([""]))); });
        })
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/verify.html")]
    public async Task what_a_page_may_not_do_does_not_happen_and_is_seen(string path)
    {
        var visitor = await ArriveAsync();
        await visitor.GoToAsync(path);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        await visitor.InConsoleAsync<object?>(Tries);

        string[] expected = ["require-trusted-types-for", "style-src-elem", "style-src-attr", "frame-src", "connect-src"];
        await Wait.UntilAsync(() => expected.All(directive => visitor.Violations.Any(violation => violation.StartsWith(directive, StringComparison.Ordinal))));
        (await visitor.InConsoleAsync<bool>("() => 'ran' in window || getComputedStyle(document.body).display === 'none'")).ShouldBeFalse();
        visitor.ForgetViolations();
    }

    [Theory]
    [InlineData("/", "trusted-types default")]
    [InlineData("/backlog?tab=ideas", "trusted-types default")]
    [InlineData("/there/is/nothing", "trusted-types default")]
    [InlineData("/verify.html", "trusted-types 'none'")]
    [InlineData("/graphiql.html", "trusted-types default")]
    public async Task pages_run_only_what_this_server_has_and_make_no_markup_from_text(string path, string trustedTypes)
    {
        using var page = await AskAsync(path);

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("*");
        foreach (var directive in new[] { "default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", trustedTypes })
            policy.ShouldContain(directive);
        foreach (var (name, value) in new[] { ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin") })
            page.Headers.GetValues(name).ShouldHaveSingleItem().ShouldBe(value);
        page.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task each_page_has_a_nonce_of_its_own_which_opens_no_script()
    {
        var nonces = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            using var page = await AskAsync("/");
            nonces.Add(Nonce().Match(await page.Content.ReadAsStringAsync(Stop)).Groups["nonce"].Value);
            page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"script-src 'self'; style-src 'self' 'nonce-{nonces[^1]}';");
            page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        nonces[0].ShouldNotBe(nonces[1]);
    }

    [Fact]
    public async Task files_whose_names_change_with_their_content_are_kept_for_ever()
    {
        using var page = await AskAsync("/");
        using var script = await AskAsync(Script().Match(await page.Content.ReadAsStringAsync(Stop)).Value);

        script.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        script.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        script.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Fact]
    public async Task the_explorer_completes_runs_and_explains_without_a_violation()
    {
        var visitor = await ArriveAsync();
        await visitor.BecomeProductTeamAsync();
        await visitor.GoToAsync("/graphql");
        var editor = visitor.Page.Locator(".graphiql-query-editor .view-lines").First;
        await Assertions.Expect(editor).ToContainTextAsync("TopIdeas");

        await editor.ClickAsync();
        await visitor.Page.Keyboard.PressAsync("ControlOrMeta+A");
        // The editor closes each brace by itself.
        await visitor.Page.Keyboard.TypeAsync("{ idea");
        await Assertions.Expect(visitor.Page.Locator(".suggest-widget .monaco-list-row").First).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.Keyboard.TypeAsync("s { totalCount");
        await RunAsync(visitor.Page);

        // Lines that lost their places would lie on each other.
        var tops = await visitor.Page.Locator(".graphiql-response .view-line").EvaluateAllAsync<double[]>("lines => lines.map(line => line.getBoundingClientRect().top)");
        tops.Distinct().Count().ShouldBe(tops.Length);
        visitor.Faults.ShouldBeEmpty();
    }

    /// <summary>The explorer notices a moment after the last key which operations there are: run too early, it asks for the one that was there before.</summary>
    private static async Task RunAsync(IPage page)
    {
        await Wait.UntilAsync(async () =>
        {
            var answer = await page.RunAndWaitForResponseAsync(
                () => page.Keyboard.PressAsync("ControlOrMeta+Enter"),
                response => response.Request.Method == "POST" && response.Url.EndsWith("/graphql", StringComparison.Ordinal));
            return (await answer.TextAsync()).Contains("totalCount", StringComparison.Ordinal);
        });
        await Assertions.Expect(page.Locator(".graphiql-response .view-lines").First).ToContainTextAsync("totalCount");
    }

    private async Task<HttpResponseMessage> AskAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Api.Address };
        return await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
    }

    [GeneratedRegex("property=\"csp-nonce\" nonce=\"(?<nonce>[^\"]{20,})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("/assets/[^\"]+\\.js", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();
}
