using System.Text.Json;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using Microsoft.AspNetCore.Identity;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>
/// WebAuthn 3, sections 7.1 and 7.2: <c>POST …/options</c> answers what the browser hands its authenticator, and <c>POST {"credential": …}</c> takes what that said.
/// Under <c>/account/passkeys</c> the caller gets one more passkey, under <c>/session/passkey</c> whoever holds one is signed in. Every refusal is the same, so that none tells
/// whether there is such a passkey.
/// </summary>
internal static class PasskeyRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/passkeys/options", BeginAddingAsync).RequirePolicy(Policy.ManageAccount);
        routes.MapPost("/account/passkeys", AddAsync).RequirePolicy(Policy.ManageAccount);
        routes.MapPost("/session/passkey/options", BeginSigningInAsync).RequirePolicy(Policy.Anyone);
        routes.MapPost("/session/passkey", SignInAsync).RequirePolicy(Policy.Anyone);
    }

    private static async Task<IResult> BeginAddingAsync(HttpContext http, SessionKeeper sessions, IPasskeyHandler<PasskeyOwner> passkeys, PasskeyStore store, PasskeyQuestions questions)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        var owner = await store.FindByIdAsync(principal.PersonId!.Value.ToString(), http.RequestAborted) ?? throw NotFoundException.OfPerson();
        var address = owner.Person.Address?.Text ?? "";
        var options = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = owner.Id.ToString(), Name = address, DisplayName = owner.Person.Name?.Text ?? address }, http);
        await questions.AskAsync(http, principal.Tenant, options.AttestationState!, owner.Id);
        return Results.Text(options.CreationOptionsJson, "application/json");
    }

    private static async Task<IResult> AddAsync(HttpContext http, Answer answer, SessionKeeper sessions, PasskeyAnswers answers, CommandPipeline pipeline)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        var (passkeyId, passkey) = await answers.MadeAsync(http, principal, answer.Said) ?? throw Refused();
        if (passkey is not null)
        {
            var personId = principal.PersonId!.Value;
            var add = new AddPasskey(passkeyId, personId, passkeyId, Devices.Of(http.Request.Headers.UserAgent), PasskeyCredential.Of(passkey).Write());
            await pipeline.SendAsync<Person>(new StreamKey(principal.Tenant, personId), add, principal, http.RequestAborted);
        }

        return Results.Ok(new { PasskeyId = passkeyId });
    }

    private static async Task<IResult> BeginSigningInAsync(HttpContext http, IPasskeyHandler<PasskeyOwner> passkeys, PasskeyQuestions questions)
    {
        // No user: whoever holds a passkey for this place says who they are by it.
        var options = await passkeys.MakeRequestOptionsAsync(null, http);
        await questions.AskAsync(http, Principal.DefaultTenant, options.AssertionState!, personId: null);
        return Results.Text(options.RequestOptionsJson, "application/json");
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Answer answer, SignInLimits limits, SessionKeeper sessions, PasskeyAnswers answers, SigningIn signingIn, RefusalLog refusals)
    {
        var (before, tenant) = (await sessions.PrincipalNowAsync(http), Principal.DefaultTenant);
        if (await limits.RedeemAsync(http, () => answers.ShownAsync(http, tenant, answer.Said)) is not var (proofId, personId))
        {
            refusals.SignInRefused(tenant, "passkey");
            throw Refused();
        }

        await signingIn.BeginAsync(http, before, tenant, personId, proofId);
        return Results.NoContent();
    }

    private static InvalidInputException Refused() =>
        new("PASSKEY_REFUSED", "This passkey was not taken: it is not known here (any more), or it took longer than five minutes. Try again, or sign in by a mailed code.", ["credential"]);

    /// <param name="Credential">What <c>PublicKeyCredential.toJSON()</c> gives.</param>
    private sealed record Answer(JsonElement Credential)
    {
        public string Said => Credential.ValueKind == JsonValueKind.Object ? Credential.GetRawText() : throw Refused();
    }
}
