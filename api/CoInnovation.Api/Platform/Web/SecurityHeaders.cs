namespace CoInnovation.Api.Platform.Web;

/// <summary>What every answer tells the browser; pages widen the content policy by what they need, and hashed files say that they may be kept.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, WebSettings settings)
{
    private const string Permissions =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), "
        + "identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(self), "
        + "publickey-credentials-get=(self), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private readonly string _onlyOverTls = $"max-age={settings.HstsDays * 24 * 60 * 60}; includeSubDomains";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicies.OfData;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers.CacheControl = "no-store";
        if (http.Request.IsHttps && settings.HstsDays > 0)
        {
            headers.StrictTransportSecurity = _onlyOverTls;
        }

        return next(http);
    }
}
