using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>Has written down what a route gives away, between the handler's yes and the first byte: a refusal leaves nothing, and a file without a record does not leave.</summary>
internal sealed class RouteRecords(RequestDelegate next, SessionKeeper sessions, RecordDeed record)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<RecordedRoute>() is { } route)
        {
            http.Response.OnStarting(async () =>
            {
                if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status204NoContent)
                {
                    await record(Deed.Of(route, await sessions.PrincipalOfAsync(http), http.Request.RouteValues), CancellationToken.None);
                }
            });
        }

        await next(http);
    }
}
