using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Health;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Limits;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The way of a request, from the outside in.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, IReadOnlyList<IModule> modules)
    {
        app.UseForwardedHeaders();
        // Before all that may have something to say.
        app.UseLanguages();
        app.UseMiddleware<UnexpectedFaults>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseWebSockets();
        app.UseMiddleware<OriginCheck>();
        app.UseRateLimiter();
        app.UseMiddleware<StreamLimits>();
        app.UseMiddleware<RouteAccess>();
        app.UseMiddleware<RouteRecords>();

        // Where identity providers send browsers back to. It would be put before all of the above if it stood nowhere.
        app.UseAuthentication();
        app.MapHealth();
        app.MapSessions();
        foreach (var module in modules)
        {
            module.MapRoutes(app);
        }

        app.MapGraph(modules);
        app.MapWebClient();
        RoutePolicies.RefuseRoutesWithoutPolicy(app);
    }
}
