using System.Text.Json;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoInnovation.Api.Platform.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work, else 503 and what is wrong.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).RequirePolicy(Policy.Anyone);
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).RequirePolicy(Policy.Anyone);
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(
            http.Response.Body,
            new
            {
                Status = report.Status.ToString().ToUpperInvariant(),
                Checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description ?? "OK", StringComparer.Ordinal),
            },
            JsonSerializerOptions.Web,
            http.RequestAborted);
    }
}
