using System.Net.WebSockets;
using System.Text.Json;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Web;

/// <summary>Every route that the running server has, in every way a browser can be made to ask for it.</summary>
public sealed class refusing_foreign_origins(TestApi api) : IClassFixture<TestApi>
{
    private const string Own = "http://localhost";

    private static readonly (string Name, string Value) Cookie = ("Cookie", "coinnovation=whoever");
    private static readonly (string Name, string Value) Bearer = ("Authorization", "Bearer coin_whoever");

    /// <summary>The signs of where a request comes from, and what becomes of it if it reads, changes, or opens a socket; null: it goes on.</summary>
    private static readonly (string What, (string, string)[] Headers, string? Reads, string? Changes, string? Opens)[] Cases =
    [
        ("its own page", [("Origin", Own), ("Sec-Fetch-Site", "same-origin"), Cookie], null, null, null),
        ("its own page, an older browser", [("Origin", Own), Cookie], null, null, null),
        ("its own page, behind an unknown proxy that ends TLS", [("Origin", "https://localhost"), Cookie], null, null, null),
        ("another site", [("Origin", "https://evil.example"), Cookie], Foreign, Foreign, Foreign),
        ("another site without a cookie", [("Origin", "https://evil.example")], Foreign, Foreign, Foreign),
        ("another site with a token", [("Origin", "https://evil.example"), Bearer], Foreign, Foreign, Foreign),
        ("another port", [("Origin", "http://localhost:8080"), Cookie], Foreign, Foreign, Foreign),
        ("a name that ends alike", [("Origin", "http://evil-localhost"), Cookie], Foreign, Foreign, Foreign),
        ("a name that begins alike", [("Origin", "http://localhost.evil.example"), Cookie], Foreign, Foreign, Foreign),
        ("a page without an origin", [("Origin", "null"), Cookie], Foreign, Foreign, Foreign),
        ("two origins", [("Origin", Own), ("Origin", "https://evil.example"), Cookie], Foreign, Foreign, Foreign),
        ("an origin that the browser contradicts", [("Origin", Own), ("Sec-Fetch-Site", "cross-site"), Cookie], Foreign, Foreign, Foreign),
        ("a picture on another site", [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "image"), Cookie], Foreign, Foreign, Foreign),
        ("a frame on a neighbor's site", [("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe"), Cookie], Foreign, Foreign, Foreign),
        ("a link on another site", [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"), Cookie], null, Foreign, Foreign),
        ("the address line", [("Sec-Fetch-Site", "none"), Cookie], null, null, null),
        ("nowhere, with a cookie", [Cookie], null, Missing, Missing),
        ("nowhere, with a token beside the cookie", [Cookie, Bearer], null, null, null),
        ("a program", [Bearer], null, null, null),
        ("somebody who brings nothing", [], null, null, null),
    ];

    private const string Foreign = "ORIGIN_FOREIGN";
    private const string Missing = "ORIGIN_MISSING";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> EveryCase => [.. Cases.Select(one => one.What)];

    [Theory]
    [MemberData(nameof(EveryCase))]
    public async Task on_every_route_and_transport(string what)
    {
        var (_, headers, reads, changes, opens) = Cases.Single(one => one.What == what);
        var wrong = new List<string>();
        foreach (var (method, path) in Routes())
        {
            var expected = method is "GET" or "HEAD" ? reads : changes;
            var code = await CodeOfAsync(method, path, headers);
            if (code != expected)
                wrong.Add($"{method} {path}: {code ?? "went on"}");
        }

        foreach (var path in new[] { "/live", "/graphql" })
        {
            if (await SocketIsRefusedAsync(path, headers) != (opens is not null))
                wrong.Add($"socket {path}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void the_table_knows_every_route_of_the_running_server() => Routes().Select(route => route.Path).Distinct(StringComparer.Ordinal).ShouldBe(
        [
            "/graphql", "/live", "/live/negotiate", "/session/backlog", "/session/code", "/session/code/redeem", "/session/recovery", "/session/end", "/health/live", "/health/ready", "/import/ideas", "/export/ideas.json", "/changelog.atom", "/verify.html",
            "/.well-known/record-keys.json", $"/workshops/{Guid.Empty}/export.json", $"/workshops/{Guid.Empty}/next-meeting.ics", $"/workshops/{Guid.Empty}/mine.json", $"/workshops/{Guid.Empty}/mirror.csv", $"/workshops/{Guid.Empty}/record.jsonl",
            $"/organizations/{Guid.Empty}/export.json", $"/organizations/{Guid.Empty}/account.json", $"/organizations/{Guid.Empty}/audit.csv", "/audit.csv", "/account/mine.json", "/",
            "/account/passkeys/options", "/account/passkeys", "/session/passkey/options", "/session/passkey", $"/session/provider/{Guid.Empty}", $"/session/provider/{Guid.Empty}/callback",
            $"/reminders/{Guid.Empty}", $"/reminders/{Guid.Empty}/again",
        ],
        ignoreOrder: true,
        customMessage: null,
        comparer: StringComparer.Ordinal);

    /// <summary>What the endpoint data source lists: a route that is added is asked for here without anybody thinking of it.</summary>
    private List<(string Method, string Path)> Routes() => [.. api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(route =>
    {
        var path = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(PartOf))));
        IReadOnlyList<string> methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } only ? only : ["GET", "POST", "PUT", "DELETE", "OPTIONS"];
        return methods.Select(method => (method, path));
    }).Distinct()];

    private static string PartOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "format" } => "json",
        RoutePatternParameterPart { Name: "kind" } => "ideas",
        RoutePatternParameterPart { IsCatchAll: true } => "",
        _ => Guid.Empty.ToString(),
    };

    /// <summary>The origin's code, or null if something else answered.</summary>
    private async Task<string?> CodeOfAsync(string method, string path, (string Name, string Value)[] headers)
    {
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var answer = await api.Server.SendAsync(
            http =>
            {
                (http.Request.Method, http.Request.Path, http.Request.Host) = (method, path, new HostString("localhost"));
                Add(http.Request.Headers, headers);
            },
            abandon.Token);
        if (answer.Response.StatusCode != StatusCodes.Status403Forbidden)
        {
            await abandon.CancelAsync();
            return null;
        }

        using var json = await JsonDocument.ParseAsync(answer.Response.Body, default, Stop);
        var code = json.RootElement.GetProperty("code").GetString();
        return code is Foreign or Missing ? code : null;
    }

    private async Task<bool> SocketIsRefusedAsync(string path, (string Name, string Value)[] headers)
    {
        var client = api.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request =>
        {
            request.Headers.Remove("Origin");
            Add(request.Headers, headers);
        };
        try
        {
            using var socket = await client.ConnectAsync(new Uri($"ws://localhost{path}"), Stop);
            socket.Abort();
            return false;
        }
        catch (InvalidOperationException refused) when (refused.Message.Contains("403", StringComparison.Ordinal))
        {
            return true;
        }
    }

    private static void Add(IHeaderDictionary to, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            to.Append(name, value);
    }
}
