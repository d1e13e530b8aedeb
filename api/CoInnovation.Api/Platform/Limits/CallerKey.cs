using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.Platform.Limits;

/// <summary>
/// What tells callers apart before anybody has looked them up: a hash of the secret that they bring. Whoever makes secrets up becomes many callers, and stays one network.
/// </summary>
internal static class CallerKey
{
    public static string Of(HttpContext http) => http.Request.Headers.Authorization is [{ Length: > 0 } authorization, ..]
        ? Hash(authorization)
        : SessionCookie.Read(http) is { Length: > 0 } cookie ? Hash(cookie) : $"nobody from {CallerNetwork.Of(http)}";

    private static string Hash(string secret) => Convert.ToHexString(Token.HashOf(secret).AsSpan(0, 16));
}
