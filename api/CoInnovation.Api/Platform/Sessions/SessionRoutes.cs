using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary><c>POST /session/backlog {"access": "…"}</c>: the product team's link gives the browser's session its rights.</summary>
internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder routes) => routes
        .MapPost("/session/backlog", async (HttpContext http, OpenBacklog request, SessionKeeper sessions) =>
            await sessions.OpenBacklogAsync(http, request.Access ?? "")
                ? Results.NoContent()
                : throw new NotFoundException("ACCESS_UNKNOWN", "This link does not open the backlog (any more). Ask whoever runs CoInnovation for a new one."))
        .RequireRateLimiting(JoinLimits.Policy)
        .RequirePolicy(Policy.Anyone);

    private sealed record OpenBacklog(string? Access);
}
