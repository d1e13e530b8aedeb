using CoInnovation.Api.Platform.Principals;
using Microsoft.AspNetCore.Identity;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>What browsers answered to their questions, once it holds. Null is no answer: to no question, of no passkey here, or one that was given before.</summary>
internal sealed class PasskeyAnswers(IPasskeyHandler<PasskeyOwner> passkeys, PasskeyQuestions questions, PasskeyTable table, PasskeyStore store, TimeProvider time)
{
    /// <summary>The passkey that was made for a person, under its question's id; without it where it is there already, since the reply to it was lost.</summary>
    public async Task<(Guid Id, UserPasskeyInfo? Passkey)?> MadeAsync(HttpContext http, Principal principal, string said)
    {
        if (await questions.AnswerAsync(http, principal.Tenant, principal.PersonId, said) is not { } question)
        {
            return null;
        }

        if (await store.FindByIdAsync(principal.PersonId!.Value.ToString(), http.RequestAborted) is { } owner && owner.Person.Passkeys.ContainsKey(question.Id))
        {
            return (question.Id, null);
        }

        var made = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = said, AttestationState = question.State });
        return made.Succeeded ? (question.Id, made.Passkey) : null;
    }

    /// <summary>Who showed a passkey, and the id of what they were asked.</summary>
    public async Task<(Guid Id, Guid PersonId)?> ShownAsync(HttpContext http, string tenant, string said)
    {
        if (await questions.AnswerAsync(http, tenant, personId: null, said) is not { } question)
        {
            return null;
        }

        var shown = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = said, AssertionState = question.State });
        return shown.Succeeded && await table.UseAsync(tenant, shown.Passkey.CredentialId, shown.Passkey.SignCount, time.GetUtcNow(), http.RequestAborted)
            ? (question.Id, shown.User.Id)
            : null;
    }
}
