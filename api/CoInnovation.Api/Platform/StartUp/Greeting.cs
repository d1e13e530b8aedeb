using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;
using Microsoft.AspNetCore.Hosting.Server;

namespace CoInnovation.Api.Platform.StartUp;

/// <summary>What whoever starts CoInnovation reads: where it is, and the links that open it.</summary>
internal static class Greeting
{
    public static async Task PrintAsync(WebApplication app, IReadOnlyList<IModule> modules, CancellationToken cancellationToken)
    {
        var address = OwnAddress.ListeningOn(app.Services.GetRequiredService<IServer>());
        var productTeam = app.Services.GetRequiredService<ProductTeamKey>();
        var links = new List<(string What, string Path)>();
        foreach (var module in modules)
        {
            links.AddRange(await module.LinksAsync(app.Services, cancellationToken));
        }

        Console.WriteLine(
            $$"""

            CoInnovation runs at {{address}}

            {{string.Join('\n', links.Append(("Product team", $"/backlog#access={productTeam.Secret}")).Select(link => $"  {link.Item1,-22} {address}{link.Item2}"))}}
              GraphQL                {{address}}/graphql
                                     curl {{address}}/graphql -H 'Authorization: Bearer {{productTeam.Secret}}' -H 'Content-Type: application/json' -d '{"query":"{ ideas { totalCount } }"}'

            """);
    }
}
