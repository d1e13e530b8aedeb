using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Tells who is asking, and lets a browser keep the seats it takes.</summary>
public sealed class SessionKeeper(SessionTable sessions, ProductTeamKey productTeam, TokenTable tokens, JoinLimits limits)
{
    private const string ParticipantHeader = "CoInnovation-Participant";
    private const string ParticipantQuery = "participant";
    private const string BearerPrefix = "Bearer ";

    /// <summary>The request's principal, looked up once. A cookie or bearer that opens nothing (any more) is nobody. Throws <c>TOO_MANY_TRIES</c>.</summary>
    public async ValueTask<Principal> PrincipalOfAsync(HttpContext http)
    {
        if (http.Features.Get<Resolved>() is { } known)
        {
            return known.Principal;
        }

        var principal = await PrincipalNowAsync(http);
        http.Features.Set(new Resolved(principal));
        return principal;
    }

    /// <summary>The same as of this moment, for requests that live long: a seat may have ended, or the session.</summary>
    public async ValueTask<Principal> PrincipalNowAsync(HttpContext http) => await FindAsync(http) with { ChosenParticipantId = ChosenParticipantOf(http.Request) };

    /// <summary>Takes what stands in an <c>Authorization</c> header from elsewhere, for callers that cannot send one.</summary>
    public void ComeAs(HttpContext http, string authorization)
    {
        http.Request.Headers.Authorization = authorization;
        http.Features.Set<Resolved>(null);
    }

    /// <summary>Gives the seat to the caller's session; begins one where there is none. Must come before the answer's first byte.</summary>
    public async Task TakeSeatAsync(HttpContext http, Seat seat, Guid? accountId = null)
    {
        var (token, sessionId) = await SessionOfAsync(http, seat.Tenant);
        await sessions.AddSeatAsync(sessionId, seat, accountId, http.RequestAborted);
        SessionCookie.Write(http, token);
        http.Features.Set<Resolved>(null);
    }

    /// <summary>Gives the caller's session the product team's rights, and with them a new token; false if the secret is not right.</summary>
    public async Task<bool> OpenBacklogAsync(HttpContext http, string secret)
    {
        if (!productTeam.Opens(secret))
        {
            return false;
        }

        // Where an answer was lost, the browser comes once more with the token that it had before.
        if (SessionCookie.Read(http) is not { } before || await sessions.FindAsync(productTeam.TokenAfter(before), http.RequestAborted) is null)
        {
            (before, var sessionId) = await SessionOfAsync(http, Principal.DefaultTenant);
            await sessions.GiveBacklogAsync(Principal.DefaultTenant, sessionId, productTeam.TokenAfter(before), CancellationToken.None);
        }

        SessionCookie.Write(http, productTeam.TokenAfter(before));
        http.Features.Set<Resolved>(null);
        return true;
    }

    private async Task<Principal> FindAsync(HttpContext http)
    {
        string? authorization = http.Request.Headers.Authorization;
        if (authorization?.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) == true)
        {
            return await OfBearerAsync(http, authorization[BearerPrefix.Length..].Trim());
        }

        return SessionCookie.Read(http) is { } token && await sessions.FindAsync(token, http.RequestAborted) is { } principal ? principal : Principal.Nobody;
    }

    /// <summary>Wrong, expired and revoked are all nobody, and counted as guesses.</summary>
    private async Task<Principal> OfBearerAsync(HttpContext http, string secret) => productTeam.Opens(secret)
        ? Principal.Nobody with { IsProductTeam = true }
        : await limits.FindBySecretAsync(http, () => tokens.FindAsync(secret, http.RequestAborted)) ?? Principal.Nobody;

    /// <summary>The caller's session, or one that begins now; its token is the browser's once the answer sets it.</summary>
    private async Task<(string Token, Guid SessionId)> SessionOfAsync(HttpContext http, string tenant) =>
        SessionCookie.Read(http) is { } token && await sessions.FindAsync(token, http.RequestAborted) is { SessionId: { } current } principal && principal.Tenant == tenant
            ? (token, current)
            : await sessions.BeginAsync(tenant, http.RequestAborted);

    private static Guid? ChosenParticipantOf(HttpRequest request)
    {
        string? text = request.Headers.TryGetValue(ParticipantHeader, out var header) ? header : request.Query[ParticipantQuery];
        return Guid.TryParse(text, out var id) ? id : string.IsNullOrEmpty(text) ? null : Guid.Empty;
    }

    private sealed record Resolved(Principal Principal);
}
