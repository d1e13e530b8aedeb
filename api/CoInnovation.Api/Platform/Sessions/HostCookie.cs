namespace CoInnovation.Api.Platform.Sessions;

/// <summary>A cookie for this host alone: never readable by scripts, never sent along from other sites' forms.</summary>
internal sealed class HostCookie(string name, TimeSpan lifetime)
{
    public string NameFor(HttpRequest request) => request.IsHttps ? $"__Host-{name}" : name;

    /// <summary>Null without one, and for an empty one.</summary>
    public string? Read(HttpContext http) => http.Request.Cookies[NameFor(http.Request)] is { Length: > 0 } value ? value : null;

    public void Write(HttpContext http, string value) => http.Response.Cookies.Append(NameFor(http.Request), value, Options(http, lifetime));

    /// <summary>Takes it out of the browser.</summary>
    public void Delete(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), Options(http, maxAge: null));

    private static CookieOptions Options(HttpContext http, TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        MaxAge = maxAge,
        IsEssential = true,
    };
}
