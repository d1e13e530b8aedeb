using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace CoInnovation.Api.People.Providers;

/// <summary>
/// <c>GET /session/provider/{id}?next=/…</c> sends the browser to an identity provider, which sends it to <c>…/callback</c>: the authorization code flow with PKCE
/// (RFC 6749, section 4.1; RFC 7636).
/// </summary>
internal static class ProviderRoutes
{
    private const string Path = "/session/provider/{id}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, BeginAsync).RequirePolicy(Policy.Anyone);

        // Of providers that there are, the framework's handler has answered before.
        routes.MapGet($"{Path}/callback", static string () => throw Unknown()).RequirePolicy(Policy.Anyone);
    }

    public static string CallbackOf(ProviderSettings provider) => $"/session/provider/{provider.Id}/callback";

    private static async Task BeginAsync(string id, string? next, HttpContext http, IdentityProviders providers) =>
        await http.ChallengeAsync(SchemeOf(id, providers), new AuthenticationProperties { RedirectUri = PathHere(next) });

    private static string SchemeOf(string id, IdentityProviders providers) => providers.Find(id)?.Id ?? throw Unknown();

    /// <summary>An address of this client, or the start page: nobody's link leads to another site this way.</summary>
    private static string PathHere(string? next) =>
        next is ['/', ..] and not ['/', '/' or '\\', ..] && next.All(letter => letter is > ' ' and < '\x7f') ? next : "/";

    private static NotFoundException Unknown() => new("PROVIDER_UNKNOWN", "Nobody signs in by this provider here. Go back to the sign-in page.", ["id"]);
}
