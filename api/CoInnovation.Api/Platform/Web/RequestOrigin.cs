using Microsoft.Net.Http.Headers;

namespace CoInnovation.Api.Platform.Web;

/// <summary>
/// Whether a page of another site is behind a request, as far as the browser says. Browsers send cookies along with what any page starts, and open sockets to anywhere; so this is
/// asked before everything else, of every route and transport alike. Programs send no signs of an origin, and need none as long as they bring a token instead of a cookie.
/// </summary>
internal static class RequestOrigin
{
    /// <summary>The code for a page of another site.</summary>
    public const string Foreign = "ORIGIN_FOREIGN";

    /// <summary>The code for a change, or a socket, that comes with a cookie and from nowhere.</summary>
    public const string Missing = "ORIGIN_MISSING";

    private const string Site = "Sec-Fetch-Site";

    /// <summary>Why the request is refused; null if it is not.</summary>
    public static string? FaultOf(HttpRequest request, bool isSocket)
    {
        if (request.Headers.Origin is [_, ..] origins)
        {
            return origins is [{ } origin] && IsOwn(origin, request) && request.Headers[Site].ToString() is "" or "same-origin" ? null : Foreign;
        }

        return request.Headers[Site].ToString() switch
        {
            "" => MustSayWhereFrom(request, isSocket) ? Missing : null,
            "same-origin" or "none" => null,
            _ => IsLink(request, isSocket) ? null : Foreign,
        };
    }

    /// <summary>
    /// The same host and port, over the same scheme or a safer one: a proxy that ends TLS without being trusted leaves the page's scheme unknown here, whereas a page that came
    /// without TLS may be anybody's.
    /// </summary>
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (from.Scheme == request.Scheme || (from.Scheme == Uri.UriSchemeHttps && !request.IsHttps))
        && Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && string.Equals(from.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);

    /// <summary>Somebody follows a link from elsewhere, such as an invitation in a mail, in a window of its own.</summary>
    private static bool IsLink(HttpRequest request, bool isSocket) =>
        !isSocket && IsRead(request) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";

    private static bool MustSayWhereFrom(HttpRequest request, bool isSocket) =>
        (isSocket || !IsRead(request)) && request.Headers.ContainsKey(HeaderNames.Cookie) && !request.Headers.ContainsKey(HeaderNames.Authorization);

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
