using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>Signs somebody in who has shown that an address is theirs, and out again.</summary>
internal sealed class SigningIn(PersonIndex people, CommandPipeline pipeline, Keyring keyring, SessionKeeper sessions, SignInHashes hashes, TimeProvider time)
{
    private const string IdTaken = "ID_TAKEN";
    private const string CommandIdReused = "COMMAND_ID_REUSED";

    /// <summary>
    /// Gives the browser the code's token; an address that nobody is known under becomes an account. True if it just did. The same again gives the same session, and nobody
    /// breaks it off: whoever does not hear of it comes again.
    /// </summary>
    /// <param name="http">The browser's request.</param>
    /// <param name="before">As whom it came.</param>
    /// <param name="tenant">The workspace.</param>
    /// <param name="address">Theirs; checked.</param>
    /// <param name="proofId">What showed it.</param>
    /// <param name="language">As the browser tells it.</param>
    /// <param name="timeZone">As the browser tells it.</param>
    public async Task<bool> InAsync(HttpContext http, Principal before, string tenant, string address, Guid proofId, string? language, string? timeZone)
    {
        var (personId, isKnown) = await people.IdOfAsync(tenant, address, CancellationToken.None);
        var isNew = !isKnown && await RegisterAsync(tenant, address, personId, language, timeZone);
        await BeginAsync(http, before, tenant, personId, proofId);
        return isNew;
    }

    /// <summary>Gives the browser the token of what showed who its user is, in place of a guest's one.</summary>
    public async Task BeginAsync(HttpContext http, Principal before, string tenant, Guid personId, Guid proofId)
    {
        var token = hashes.TokenOf(proofId);
        // Nothing of somebody else's session passes over.
        var sessionId = before is { SessionId: { } current } && before.Tenant == tenant && (before.PersonId ?? personId) == personId ? current : NewId();
        var signIn = new SignIn(proofId, personId, sessionId, Convert.ToHexStringLower(Token.HashOf(token)), Devices.Of(http.Request.Headers.UserAgent));
        await SendAsync(tenant, personId, signIn, unless: CommandIdReused);
        SessionCookie.Write(http, token);
        if (before.PersonId is { } other && other != personId)
        {
            // Nobody has its token any more, so nobody could end it from here.
            await EndAsync(before);
        }
    }

    /// <summary>Ends the caller's session if it is a person's. A guest's is left: nobody could give it back.</summary>
    public async Task OutAsync(HttpContext http)
    {
        SignInRequest.Forget(http);
        var principal = await sessions.PrincipalOfAsync(http);
        if (principal.PersonId is not null)
        {
            await EndAsync(principal);
            SessionCookie.Delete(http);
        }
    }

    private async Task EndAsync(Principal principal)
    {
        if (principal is { PersonId: { } personId, SessionId: { } sessionId })
        {
            // Another tab may have been faster.
            await SendAsync(principal.Tenant, personId, new EndSession(NewId(), personId, sessionId), unless: EndSession.NotFound);
        }
    }

    /// <summary>False if somebody else was faster who came with the same address at the same moment.</summary>
    private async Task<bool> RegisterAsync(string tenant, string address, Guid personId, string? language, string? timeZone)
    {
        await keyring.RegisterAsync(tenant, personId, personId, CancellationToken.None);
        var spoken = Enum.TryParse<Language>(language, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : Language.En;
        return await SendAsync(tenant, personId, new RegisterPerson(NewId(), personId, address, spoken, timeZone), unless: IdTaken);
    }

    /// <summary>False if it is refused since somebody else has done the same already.</summary>
    private async Task<bool> SendAsync(string tenant, Guid personId, ICommand command, string unless)
    {
        try
        {
            await pipeline.SendAsync<Person>(new StreamKey(tenant, personId), command, Principal.Nobody with { Tenant = tenant, PersonId = personId }, CancellationToken.None);
            return true;
        }
        catch (CodedException refused) when (refused.Code == unless)
        {
            return false;
        }
    }

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
