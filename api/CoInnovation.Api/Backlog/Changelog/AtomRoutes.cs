using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;
using Microsoft.Net.Http.Headers;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Backlog.Changelog;

/// <summary>
/// <c>GET /changelog.atom?token=…</c>: the last deliveries for feed readers and chat tools, with a token of the scope BACKLOG_READ; <c>&amp;release=</c> and
/// <c>&amp;concerns=</c> (an organization's id) narrow it.
/// </summary>
internal static class AtomRoutes
{
    private const string Entries = """
        query($where: ChangelogFilter) {
          changelog(first: 50, where: $where) {
            nodes {
              id deliveredAt changedAt note confirmedAt confirmation supporterCount
              relief { value n solved partly no }
              idea { id text release painPoints(first: 20) { totalCount nodes { text } } }
            }
          }
        }
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/changelog.atom", ReadAsync).RequirePolicy(Policy.Anyone);

    private static async Task<IResult> ReadAsync(HttpContext http, SessionKeeper sessions, InnerGraph graph, OwnAddress own)
    {
        AddressToken.Take(http, sessions);
        var principal = await sessions.PrincipalOfAsync(http);
        if (!Access.CanSomewhere(principal, Policy.ReadBacklog))
        {
            http.Response.Headers.CacheControl = "no-store";
            await AddressToken.RefuseAsync(http, principal, "BACKLOG_READ");
            return Results.Empty;
        }

        var variables = JsonSerializer.SerializeToElement(new { where = WhereOf(http.Request.Query) });
        var answer = await graph.AskAsync(Entries, variables, principal, http.RequestAborted);
        var request = http.Request;
        var feed = AtomFeed.Write(answer.GetProperty("changelog").GetProperty("nodes"), own.Towards(request), $"{request.Path}{request.QueryString}");

        // Readers come every few minutes, and mostly for nothing: they keep what they have and ask whether it is still so.
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(feed, "application/atom+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(feed))}\""));
    }

    private static JsonObject WhereOf(IQueryCollection query)
    {
        JsonObject where = [];
        foreach (var (name, value) in query)
        {
            where[name] = name switch
            {
                "release" => new JsonObject { ["eq"] = value.ToString() },
                "concerns" => new JsonObject { ["some"] = new JsonObject { ["eq"] = value.ToString() } },
                // Ignored, a slip of the pen would bring everything.
                _ => throw new InvalidInputException("PARAMETER_UNKNOWN", $"The changelog knows no parameter '{name}'. Use release or concerns.", [name]),
            };
        }

        return where;
    }
}
