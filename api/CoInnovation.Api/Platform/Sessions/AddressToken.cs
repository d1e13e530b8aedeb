using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Access tokens as <c>?token=</c>, for spreadsheets and feed readers, which know an address and cannot send headers.</summary>
internal static class AddressToken
{
    private const string Parameter = "token";

    /// <summary>Only access tokens may stand in an address, never the product team's secret; and it leaves the address before anything can log it.</summary>
    public static void Take(HttpContext http, SessionKeeper sessions)
    {
        if (!http.Request.Query.TryGetValue(Parameter, out var given))
        {
            return;
        }

        // Names in an address are found whatever their case, so they leave it whatever their case.
        var others = http.Request.Query.Where(parameter => !parameter.Key.Equals(Parameter, StringComparison.OrdinalIgnoreCase));
        http.Request.QueryString = QueryString.Create(others);
        if (given is [{ Length: > 0 } token, ..])
        {
            sessions.ComeAs(http, $"Bearer {(TokenSecrets.LooksLikeOne(token) ? token : "")}");
        }
    }

    /// <summary>401 for nobody, 403 for somebody whose token or seat does not reach that far; <paramref name="scope"/> is what a token would need.</summary>
    public static Task RefuseAsync(HttpContext http, Principal principal, string scope)
    {
        http.RequestServices.GetRequiredService<RefusalLog>().Denied(principal, RouteAccess.NameOf(http));
        if (principal is not { SessionId: null, IsProductTeam: false, Token: null })
        {
            return http.Response.AnswerAsync(
                StatusCodes.Status403Forbidden, "AUTH_NOT_AUTHORIZED", $"This access token or session may not do this. Make a token with the scope {scope}.");
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return http.Response.AnswerAsync(
            StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", $"This address needs a session or an access token with the scope {scope}.");
    }
}
