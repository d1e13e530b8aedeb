using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.Web;
using Microsoft.AspNetCore.Hosting.Server;

namespace CoInnovation.Api.Platform.StartUp;

/// <summary>What whoever starts CoInnovation reads: where it is, and the links that open it, or how to ask for them.</summary>
internal static class Greeting
{
    public static async Task PrintAsync(WebApplication app, IReadOnlyList<IModule> modules, CancellationToken cancellationToken)
    {
        var address = OwnAddress.ListeningOn(app.Services.GetRequiredService<IServer>());
        var waysIn = app.Services.GetRequiredService<ApiSettings>().PrintsWaysIn
            ? await WaysInAsync(app, modules, address, cancellationToken)
            : $"  The product team's link: dotnet CoInnovation.Api.dll {AccessCommand.Name}";

        Console.WriteLine(
            $"""

            CoInnovation runs at {address}

            {waysIn}

            """);
    }

    private static async Task<string> WaysInAsync(WebApplication app, IReadOnlyList<IModule> modules, string address, CancellationToken cancellationToken)
    {
        var productTeam = app.Services.GetRequiredService<ProductTeamKey>();
        var links = new List<(string What, string Path)>();
        foreach (var module in modules)
        {
            links.AddRange(await module.LinksAsync(app.Services, cancellationToken));
        }

        return $$"""
            {{string.Join('\n', links.Append(("Product team", AccessCommand.PathOf(productTeam))).Select(link => $"  {link.Item1,-22} {address}{link.Item2}"))}}
              GraphQL                {{address}}/graphql
                                     curl {{address}}/graphql -H 'Authorization: Bearer {{productTeam.Secret}}' -H 'Content-Type: application/json' -d '{"query":"{ ideas { totalCount } }"}'
            """;
    }
}
