using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Health;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The way of a request, from the outside in.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, IReadOnlyList<IModule> modules)
    {
        app.UseMiddleware<UnexpectedFaults>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRateLimiter();
        app.UseMiddleware<RouteAccess>();
        app.UseWebSockets();
        foreach (var module in modules)
        {
            module.Use(app);
        }

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
