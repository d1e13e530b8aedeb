using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>Asks for the policy of the route that a request leads to. A route about a workshop names it <c>workshopId</c>.</summary>
internal sealed class RouteAccess(RequestDelegate next, SessionKeeper sessions, RefusalLog refusals)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<RoutePolicy>() is { Policy: not Policy.Anyone } route)
        {
            var principal = await sessions.PrincipalOfAsync(http);
            var facts = Guid.TryParse((string?)http.Request.RouteValues["workshopId"], out var workshopId) ? Facts.About(principal, workshopId) : Facts.None;
            if (!Access.Can(principal, route.Policy, facts))
            {
                refusals.Denied(principal, NameOf(http));

                // Unknown and forbidden look the same.
                throw route.Policy == Policy.ManageAccount ? NotFoundException.OfPerson()
                    : http.Request.RouteValues.ContainsKey("workshopId") ? new NotFoundException("WORKSHOP_NOT_FOUND", "There is no such workshop, or you have no seat in it. Join with a link or code.")
                    : new NotFoundException("NOT_FOUND", "There is nothing here, or it is not for you. Sign in, or send a token with the right scope.");
            }
        }

        await next(http);
    }

    /// <summary>A route as the program calls it: addresses that are asked for may hold secrets.</summary>
    internal static string NameOf(HttpContext http) => $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}";
}
