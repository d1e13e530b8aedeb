using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary><c>POST /session/backlog {"access": "…"}</c>: the product team's link gives the browser's session its rights.</summary>
internal static class SessionRoutes
{
    private const string TeamLink = "product team link";

    public static void MapSessions(this IEndpointRouteBuilder routes) => routes
        .MapPost("/session/backlog", async (HttpContext http, OpenBacklog request, SessionKeeper sessions, JoinLimits limits, RefusalLog refusals) =>
        {
            if (await limits.FindBySecretAsync(http, async () => await sessions.OpenBacklogAsync(http, request.Access ?? "") ? TeamLink : null) is not null)
            {
                return Results.NoContent();
            }

            refusals.SignInRefused(Principal.DefaultTenant, TeamLink);
            throw new NotFoundException("ACCESS_UNKNOWN", "This link does not open the backlog (any more). Ask whoever runs CoInnovation for a new one.");
        })
        .Recorded(RecordedDeed.TeamSignIn, TeamLink)
        .RequirePolicy(Policy.Anyone);

    private sealed record OpenBacklog(string? Access);
}
