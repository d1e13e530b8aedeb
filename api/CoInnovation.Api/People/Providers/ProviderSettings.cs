using System.Text.RegularExpressions;
using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.People.Providers;

/// <summary>An identity provider (OpenID Connect, by its OAuth 2 endpoints) that vouches for people's addresses.</summary>
/// <param name="Id">Stands in its addresses here: <c>/session/provider/{id}</c>.</param>
/// <param name="Name">What the button says.</param>
/// <param name="Authorization">Where browsers are sent.</param>
/// <param name="Token">Where codes become access tokens.</param>
/// <param name="UserInfo">Where an access token tells who it is about.</param>
/// <param name="ClientId">What the provider calls this installation.</param>
/// <param name="ClientSecret">What it knows it by.</param>
public sealed partial record ProviderSettings(string Id, string Name, Uri Authorization, Uri Token, Uri UserInfo, string ClientId, string ClientSecret)
{
    internal static ProviderSettings Read(IConfigurationSection section)
    {
        var id = Text(section, "Id");
        return Identifier().IsMatch(id)
            ? new ProviderSettings(
                id, Text(section, "Name"), Address(section, "AuthorizationEndpoint"), Address(section, "TokenEndpoint"), Address(section, "UserInfoEndpoint"),
                Text(section, "ClientId"), Text(section, "ClientSecret"))
            : throw new StartUpException($"{section.Path}:Id is \"{id}\". Use 1 to 30 small letters, digits and hyphens: it stands in an address.");
    }

    private static string Text(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } text ? text : throw new StartUpException($"{section.Path}:{key} is missing. Set it as the provider says.");

    private static Uri Address(IConfigurationSection section, string key) =>
        Uri.TryCreate(Text(section, key), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new StartUpException($"{section.Path}:{key} must be an https address: codes and tokens go there.");

    [GeneratedRegex("^[a-z0-9-]{1,30}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}
