using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>
/// All that a viewer is given when they ask for everything: each query of the schema as deep as its cost allows, each route that is read, and what their page hears. By names, so that a difference says where it is.
/// </summary>
internal sealed class Received(Telling telling)
{
    /// <summary>Holds what its reader was refused and given, counted by minutes; it is looked at as a file, without these.</summary>
    private const string OfTheMoment = "audit";

    private static readonly string[] Formats = ["json", "csv", "md", "html", "jsonl"];
    private static readonly IReadOnlyList<Operation> Queries = [.. Operation.All(ApiSchema.Build(Program.Modules)).Where(operation => operation.Verb == "query")];

    public async Task<List<(string What, string Text)>> ByAsync(Prober viewer)
    {
        List<(string What, string Text)> received = [];
        var harvest = new Harvest(Queries, (what, answer) => received.Add((what, Whole(answer))), OfTheMoment);
        await harvest.GatherAsync(viewer);
        await harvest.LookAsync(viewer, [Telling.Common, Telling.Covert, "answer", "elsewhere"]);
        foreach (var url in Urls().Concat(telling.ManagedBy(viewer) is { } organization ? [$"/organizations/{organization}/audit.csv"] : Array.Empty<string>()))
        {
            var answer = await viewer.GetAsync(HttpMethod.Get, url);
            received.Add((url, Whole(answer)));
        }

        if (viewer is { Cookie: not null, Seat: { } seat })
        {
            var subscribed = await new ProbedHub(telling.Api).CallAsync(viewer, "Subscribe", new JsonObject { ["workshopId"] = telling.WorkshopId.ToString(), ["participantId"] = seat.ToString() });
            received.Add(("hub Subscribe", subscribed.Body));
        }

        return received;
    }

    private static string Whole(Answer answer) => $"{answer.Status}\n{answer.Headers}\n{answer.Body}";

    /// <summary>Every route that is read, with the viewers' workshop and each format.</summary>
    private IEnumerable<string> Urls() => telling.Api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && route.RoutePattern.Parameters.All(parameter => !parameter.IsCatchAll))
        .SelectMany(route => Formats.SelectMany(format => new[] { "ideas", "pain-points" }.Select(kind => Url(route.RoutePattern, format, kind)))).Distinct(StringComparer.Ordinal);

    private string Url(RoutePattern pattern, string format, string kind) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "format" } => format,
        RoutePatternParameterPart { Name: "kind" } => kind,
        _ => telling.WorkshopId.ToString(),
    }))));

    /// <summary>What two lists do not have in common, readable.</summary>
    public static IEnumerable<string> Differences(List<(string What, string Text)> one, List<(string What, string Text)> other)
    {
        if (one.Count != other.Count)
        {
            yield return $"one has {one.Count} answers, the other {other.Count}";
        }

        foreach (var (left, right) in one.Zip(other))
        {
            if (Differ(Masked.Of(left.Text), Masked.Of(right.Text)) is { } difference)
            {
                yield return $"{left.What}\n{difference}";
            }
        }
    }

    private static string? Differ(string left, string right)
    {
        if (left == right)
        {
            return null;
        }

        var same = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"  …{Around(left, same)}…\n  …{Around(right, same)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
}
