namespace CoInnovation.Api.Platform.Sessions;

/// <summary>The cookie that holds a session's token.</summary>
internal static class SessionCookie
{
    private static readonly HostCookie Cookie = new("coinnovation", SessionTable.Lifetime);

    public static string NameFor(HttpRequest request) => Cookie.NameFor(request);

    public static string? Read(HttpContext http) => http.Items.TryGetValue(typeof(SessionCookie), out var written) ? (string?)written : Cookie.Read(http);

    public static void Write(HttpContext http, string token)
    {
        if (Read(http) == token)
        {
            return;
        }

        // A second seat taken within the same request joins the session that this one begins.
        http.Items[typeof(SessionCookie)] = token;
        Cookie.Write(http, token);
    }

    public static void Delete(HttpContext http) => Cookie.Delete(http);
}
