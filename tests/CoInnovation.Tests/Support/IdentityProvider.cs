using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoInnovation.Tests.Support;

/// <summary>
/// A small identity provider on a free port of this machine: the authorization code flow with PKCE (RFC 6749, RFC 7636), and OpenID Connect's user information. It is as strict as
/// real ones are: a code works once, for the client and the verifier that it was given to.
/// </summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private const string ClientId = "coinnovation";
    private const string ClientSecret = "known-to-both";
    private readonly ConcurrentDictionary<string, (string Challenge, string RedirectUri)> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, object> _tokens = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private IdentityProvider(WebApplication app) => _app = app;

    /// <summary>What it tells of whoever comes next.</summary>
    public object UserInfo { get; set; } = new { };

    /// <summary>What it refuses whoever comes next with; null: it lets them in.</summary>
    public string? Refusal { get; set; }

    public string Address => _app.Urls.Single();

    /// <summary>The settings of an Api that trusts it.</summary>
    public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["SignIn:Providers:0:Id"] = "harbor",
        ["SignIn:Providers:0:Name"] = "Harbor Login",
        ["SignIn:Providers:0:AuthorizationEndpoint"] = $"{Address}/authorize",
        ["SignIn:Providers:0:TokenEndpoint"] = $"{Address}/token",
        ["SignIn:Providers:0:UserInfoEndpoint"] = $"{Address}/userinfo",
        ["SignIn:Providers:0:ClientId"] = ClientId,
        ["SignIn:Providers:0:ClientSecret"] = ClientSecret,
    };

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.GiveTokenAsync);
        app.MapGet("/userinfo", provider.Tell);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        var (redirect, state) = (request.Query["redirect_uri"].ToString(), request.Query["state"].ToString());
        if (request.Query["client_id"] != ClientId || request.Query["response_type"] != "code" || request.Query["code_challenge_method"] != "S256"
            || !request.Query["scope"].ToString().Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        if (Refusal is { } refusal)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?>(StringComparer.Ordinal) { ["error"] = refusal, ["state"] = state }));
        }

        var code = NewSecret();
        _codes[code] = (request.Query["code_challenge"].ToString(), redirect);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = state }));
    }

    private async Task<IResult> GiveTokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret || !_codes.TryRemove(form["code"].ToString(), out var given)
            || given != (challenge, form["redirect_uri"].ToString()))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var token = NewSecret();
        _tokens[token] = UserInfo;
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = 60 });
    }

    private IResult Tell(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && _tokens.TryGetValue(header.Parameter ?? "", out var told) ? Results.Json(told) : Results.Unauthorized();

    private static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
}
