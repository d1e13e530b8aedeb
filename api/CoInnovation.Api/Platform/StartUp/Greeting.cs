using CoInnovation.Api.Platform.Sessions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CoInnovation.Api.Platform.StartUp;

/// <summary>What whoever starts CoInnovation reads: where it is, and the links that open it.</summary>
internal static class Greeting
{
    public static async Task PrintAsync(WebApplication app, IReadOnlyList<IModule> modules, CancellationToken cancellationToken)
    {
        var address = AddressOf(app);
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

    /// <summary>The first address that the server listens on, as a browser on this machine would write it.</summary>
    private static string AddressOf(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        var first = addresses?.FirstOrDefault() ?? Settings.ApiSettings.DefaultAddress;
        return first.Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://127.0.0.1", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal).TrimEnd('/');
    }
}
