using System.Net;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;

namespace CoInnovation.Tests.Platform.Web;

public sealed class telling_browsers_what_to_do(PostgresFixture postgres, TestApi api) : IClassFixture<TestApi>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D")]
    [InlineData("/health/live")]
    [InlineData("/export/ideas.csv")]
    [InlineData("/changelog.atom")]
    [InlineData("/.well-known/record-keys.json")]
    [InlineData("/workshops/0198f3b6-0000-7000-8000-000000000000/export.json")]
    [InlineData("/assets/there-is-none.js")]
    public async Task what_is_no_page_can_do_nothing_in_a_browser_and_stays_in_no_cache(string path)
    {
        var answer = await AskAsync(api, path);

        answer.Response.Headers.ContentSecurityPolicy.ToString().ShouldBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
        answer.Response.Headers.CacheControl.ToString().ShouldStartWith("no-store");
        HasAllWalls(answer);
    }

    [Theory]
    [InlineData("10.1.2.3", "max-age=31536000; includeSubDomains")]
    [InlineData("198.51.100.7", "")]
    public async Task a_proxy_is_believed_only_if_it_is_trusted(string proxy, string hsts)
    {
        await using var behind = await TestApi.OnAsync(await postgres.CreateDatabaseAsync(), Settings(("Proxies:Trusted", "10.0.0.0/8, 192.168.1.4"), ("Demo:Enabled", "false")));

        var answer = await behind.Server.SendAsync(
            http =>
            {
                http.Request.Path = "/health/live";
                http.Request.Headers["X-Forwarded-Proto"] = "https";
                http.Request.Headers["X-Forwarded-For"] = "203.0.113.9";
                http.Connection.RemoteIpAddress = IPAddress.Parse(proxy);
            },
            Stop);

        answer.Response.Headers.StrictTransportSecurity.ToString().ShouldBe(hsts);
        answer.Connection.RemoteIpAddress!.ToString().ShouldBe(hsts.Length > 0 ? "203.0.113.9" : proxy);
    }

    [Fact]
    public async Task whoever_runs_it_can_leave_the_promise_of_tls_out()
    {
        await using var without = await TestApi.OnAsync(await postgres.CreateDatabaseAsync(), Settings(("Web:HstsDays", "0"), ("Demo:Enabled", "false")));

        (await AskAsync(without, "/health/live", "https")).Response.Headers.StrictTransportSecurity.ShouldBeEmpty();
        (await AskAsync(api, "/health/live", "https")).Response.Headers.StrictTransportSecurity.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/graphql")]
    [InlineData("TRACK", "/live")]
    [InlineData("PUT", "/session/backlog")]
    [InlineData("DELETE", "/export/ideas.csv")]
    public async Task methods_that_nobody_needs_are_not_answered(string method, string path)
    {
        var answer = await api.Server.SendAsync(
            http =>
            {
                (http.Request.Method, http.Request.Path) = (method, path);
                http.Request.Headers["X-Secret"] = "echo";
            },
            Stop);

        answer.Response.StatusCode.ShouldBeOneOf(404, 405);
        using var reader = new StreamReader(answer.Response.Body);
        (await reader.ReadToEndAsync(Stop)).ShouldNotContain("echo");
    }

    private static void HasAllWalls(HttpContext answer)
    {
        var headers = answer.Response.Headers;
        headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        headers.XFrameOptions.ToString().ShouldBe("DENY");
        headers["Referrer-Policy"].ToString().ShouldBe("no-referrer");
        headers["Cross-Origin-Opener-Policy"].ToString().ShouldBe("same-origin");
        headers["Cross-Origin-Resource-Policy"].ToString().ShouldBe("same-origin");
        headers["Permissions-Policy"].ToString().ShouldContain("camera=()");
        headers.AccessControlAllowOrigin.ShouldBeEmpty();
        headers.Server.ShouldBeEmpty();
    }

    private static Action<WebApplicationBuilder> Settings(params (string Name, string Value)[] settings) => builder =>
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));

    private static Task<HttpContext> AskAsync(TestApi api, string path, string scheme = "http") => api.Server.SendAsync(
        http =>
        {
            var parts = path.Split('?', 2);
            (http.Request.Scheme, http.Request.Path) = (scheme, parts[0]);
            http.Request.QueryString = new QueryString(parts.Length > 1 ? $"?{parts[1]}" : "");
            http.Request.Headers["GraphQL-Preflight"] = "1";
        },
        Stop);
}
