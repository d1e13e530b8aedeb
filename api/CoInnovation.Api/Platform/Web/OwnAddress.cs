using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.StartUp;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CoInnovation.Api.Platform.Web;

/// <summary>
/// Where people reach this installation, for links in mail: <c>Web__Address</c>, else what the server listens on. What a request calls its host is never believed for that, since its
/// sender chooses it.
/// </summary>
internal sealed class OwnAddress(IServer server, IConfiguration configuration)
{
    private readonly string? _setting = Said(configuration);

    /// <summary>Without a slash at the end.</summary>
    public string Value => _setting ?? ListeningOn(server);

    /// <summary>What the settings say, also where no server runs; nothing where they do not.</summary>
    public static string? Said(IConfiguration configuration) => Checked(configuration["Web:Address"]);

    /// <summary>
    /// For what the caller alone is answered, such as a link to pass on: <c>Web__Address</c>; where nobody has set that, the address by which the caller came, since another machine
    /// cannot go to what this one listens on.
    /// </summary>
    public string Towards(HttpRequest request) => _setting ?? $"{request.Scheme}://{request.Host}";

    /// <summary>The first address that the server listens on, as a browser on this machine would write it.</summary>
    public static string ListeningOn(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses;
        var first = addresses?.FirstOrDefault() ?? ApiSettings.DefaultAddress;
        return first.Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://127.0.0.1", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal).TrimEnd('/');
    }

    private static string? Checked(string? setting) => string.IsNullOrWhiteSpace(setting) ? null
        : Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/"
            ? address.GetLeftPart(UriPartial.Authority)
            : throw new StartUpException("Web__Address is no address: it looks like https://workshops.example.com.");
}
