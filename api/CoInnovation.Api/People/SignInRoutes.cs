using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.People;

/// <summary>
/// <c>POST /session/code {"email": "…"}</c> mails a code, <c>POST /session/code/redeem {"email": "…", "code": "…"}</c> signs in by it, <c>POST /session/end</c> signs out.
/// What is answered, and how long it takes, never tells whether anybody is known under an address: a new one becomes an account when its code comes back.
/// </summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/session/code", SendAsync).RequirePolicy(Policy.Anyone);
        routes.MapPost("/session/code/redeem", RedeemAsync).RequirePolicy(Policy.Anyone);
        routes.MapPost("/session/end", EndAsync).RequirePolicy(Policy.Anyone);
    }

    private static async Task<IResult> SendAsync(HttpContext http, CodeWanted request, MailDelivery mail, SignInLimits limits, SignInCodes codes)
    {
        mail.MustBeOn();
        var asked = SignInRequest.Begin(http, Principal.DefaultTenant, EmailAddress.Checked(request.Email));
        var wait = await limits.SendAsync(http, () => codes.SendAsync(asked, Devices.Of(http.Request.Headers.UserAgent), http.RequestAborted));
        return wait is { } until
            ? throw SignInLimits.Refused(http, until, "Many codes were sent to this address already. Look into the mailbox, also for spam, and ask again in some minutes.")
            : Results.Json(new { ValidSeconds = (int)SignInCodes.Lifetime.TotalSeconds, SignInCodes.Digits }, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> RedeemAsync(HttpContext http, CodeTyped request, SignInLimits limits, SignInCodes codes, SessionKeeper sessions, SigningIn signingIn, RefusalLog refusals)
    {
        var asked = SignInRequest.Of(http, Principal.DefaultTenant, EmailAddress.Checked(request.Email));
        var before = await sessions.PrincipalNowAsync(http);

        // From here on it goes through, whether anybody waits for it or not: a code that is spent has led to its session.
        if (await limits.RedeemAsync(http, () => codes.RedeemAsync(asked, request.Code ?? "", CancellationToken.None)) is not { } codeId)
        {
            refusals.SignInRefused(asked.Tenant, "code", asked.Address);
            throw await codes.BlockedForAsync(asked, http.RequestAborted) is { } wait
                ? SignInLimits.Refused(http, wait, "Too many wrong codes were typed for this address. Ask for a new one.")
                : new InvalidInputException("CODE_WRONG", "This code is not right, or not valid any more, or another browser asked for it. Check it, or ask for a new one here.", ["code"]);
        }

        return Results.Ok(new { IsNew = await signingIn.InAsync(http, before, asked.Tenant, asked.Address, codeId, request.Language, request.TimeZone) });
    }

    private static async Task<IResult> EndAsync(HttpContext http, SigningIn signingIn)
    {
        await signingIn.OutAsync(http);
        return Results.NoContent();
    }

    private sealed record CodeWanted(string? Email);

    private sealed record CodeTyped(string? Email, string? Code, string? Language, string? TimeZone);
}
