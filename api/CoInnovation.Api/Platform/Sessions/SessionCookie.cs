namespace CoInnovation.Api.Platform.Sessions;

/// <summary>The cookie that holds a session's token: never readable by scripts, never sent along from other sites' forms.</summary>
internal static class SessionCookie
{
    public static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-coinnovation" : "coinnovation";

    public static string? Read(HttpContext http) =>
        http.Items.TryGetValue(typeof(SessionCookie), out var written) ? (string?)written : http.Request.Cookies[NameFor(http.Request)];

    public static void Write(HttpContext http, string token)
    {
        // A second seat taken within the same request joins the session that this one begins.
        http.Items[typeof(SessionCookie)] = token;
        http.Response.Cookies.Append(NameFor(http.Request), token, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
            MaxAge = SessionTable.Lifetime,
            IsEssential = true,
        });
    }
}
