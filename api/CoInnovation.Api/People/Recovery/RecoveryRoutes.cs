using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;

namespace CoInnovation.Api.People.Recovery;

/// <summary>
/// <c>POST /session/recovery {"email": "…", "code": "…"}</c> signs in where the mailbox is lost. Every refusal is the same, and counted as a wrong code from mail is: none tells whether anybody is known under an
/// address. A code is spent also where the answer gets lost: nothing that was sent before opens anything.
/// </summary>
internal static class RecoveryRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/session/recovery", RecoverAsync).RequirePolicy(Policy.Anyone);

    private static async Task<IResult> RecoverAsync(
        HttpContext http, CodeTyped request, SignInLimits limits, SessionKeeper sessions, PersonIndex people, RecoveryCodes codes, CommandPipeline pipeline, SigningIn signingIn, RefusalLog refusals, TimeProvider time)
    {
        var (before, tenant, address) = (await sessions.PrincipalNowAsync(http), Principal.DefaultTenant, EmailAddress.Checked(request.Email));
        var proofId = Guid.CreateVersion7(time.GetUtcNow());
        if (await limits.RedeemAsync(http, () => UseAsync(tenant, address, request.Code, proofId, people, codes, pipeline)) is not { } personId)
        {
            refusals.SignInRefused(tenant, "recovery code", address);
            throw RecoveryCodes.Refused();
        }

        await signingIn.BeginAsync(http, before, tenant, personId, Guid.CreateVersion7(time.GetUtcNow()));
        return Results.NoContent();
    }

    private static async Task<Guid?> UseAsync(string tenant, string address, string? code, Guid proofId, PersonIndex people, RecoveryCodes codes, CommandPipeline pipeline)
    {
        // Somebody who is not there is looked for just as long.
        var personId = await people.FindAsync(tenant, address, CancellationToken.None) ?? proofId;
        try
        {
            await pipeline.SendAsync<Person>(
                new StreamKey(tenant, personId), new UseRecoveryCode(proofId, personId, codes.HashOf(tenant, personId, code)), Principal.Nobody with { Tenant = tenant, PersonId = personId }, CancellationToken.None);
            return personId;
        }
        catch (CodedException refused) when (refused is InvalidInputException or NotFoundException)
        {
            return null;
        }
    }

    private sealed record CodeTyped(string? Email, string? Code);
}
