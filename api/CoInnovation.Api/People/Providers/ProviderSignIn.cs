using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace CoInnovation.Api.People.Providers;

/// <summary>
/// What the framework's OAuth handler asks of us: whose address a provider vouches for (OpenID Connect Core 1.0, section 5.3), and what becomes of it. It signs nobody in by
/// cookies of its own.
/// </summary>
internal sealed class ProviderSignIn(SigningIn signingIn, SessionKeeper sessions, RefusalLog refusals, TimeProvider time) : OAuthEvents
{
    private const string Refused = "PROVIDER_REFUSED";
    private const string Way = "provider";
    private const string NotVerified = "EMAIL_NOT_VERIFIED";

    public override async Task CreatingTicket(OAuthCreatingTicketContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted);
        using var told = await JsonDocument.ParseAsync(body, cancellationToken: context.HttpContext.RequestAborted);
        if (told.RootElement.TryGetProperty("email", out var email) && email.ValueKind == JsonValueKind.String && IsTrue(told.RootElement, "email_verified"))
        {
            context.Identity!.AddClaim(new Claim(ClaimTypes.Email, email.GetString()!));
        }
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        // Whoever comes back needs no more of the handler.
        context.HandleResponse();
        var http = context.HttpContext;
        if (context.Principal?.FindFirstValue(ClaimTypes.Email) is not { } email || Address(email) is not { } address)
        {
            refusals.SignInRefused(Principal.DefaultTenant, Way);
            http.Response.Redirect(PageSaying(NotVerified));
            return;
        }

        var before = await sessions.PrincipalNowAsync(http);
        await signingIn.InAsync(http, before, Principal.DefaultTenant, address, Guid.CreateVersion7(time.GetUtcNow()), language: null, timeZone: null);
        http.Response.Redirect(context.ReturnUri ?? "/");
    }

    /// <summary>The provider says no, its answer cannot be read, or this browser has not asked for it.</summary>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        refusals.SignInRefused(Principal.DefaultTenant, Way);
        context.Response.Redirect(PageSaying(Refused));
        return Task.CompletedTask;
    }

    private static string PageSaying(string code) => $"/sign-in?refused={code}";

    private static bool IsTrue(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.ValueEquals("true")));

    private static string? Address(string email)
    {
        try
        {
            return EmailAddress.Checked(email);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
