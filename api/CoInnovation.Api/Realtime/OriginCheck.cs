namespace CoInnovation.Api.Realtime;

/// <summary>
/// Browsers open sockets to any site and send its cookies along. A page of another origin is refused, whichever transport it tries; programs send no origin.
/// </summary>
internal static class OriginCheck
{
    public static void UseOriginCheck(this IApplicationBuilder app, PathString path) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase),
        branch => branch.Use((http, next) =>
        {
            if (IsForeign(http.Request))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            return next(http);
        }));

    public static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is [{ } origin, ..]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, AuthorityOf(request), StringComparison.OrdinalIgnoreCase));

    private static string AuthorityOf(HttpRequest request) => new Uri($"{request.Scheme}://{request.Host}").Authority;
}
