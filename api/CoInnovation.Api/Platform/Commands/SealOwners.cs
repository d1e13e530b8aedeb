using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Platform.Commands;

/// <summary>Those for whom text is sealed, as commands need them.</summary>
internal static class SealOwners
{
    public static Sentence Erased => "Whoever this would be written for was erased. Nothing can be written for them any more.";

    /// <summary>Makes sure that text can be sealed for somebody of this organization, or for itself; <c>SEAL_OWNER_UNKNOWN</c> if either was erased.</summary>
    public static async Task RegisterAsync(this Keyring keyring, string tenant, Guid ownerId, Guid organizationId, CancellationToken cancellationToken)
    {
        try
        {
            await keyring.RegisterOwnerAsync(tenant, ownerId, organizationId, cancellationToken);
        }
        catch (UnknownSealOwnerException fault)
        {
            throw new RuleViolationException(fault.Code, Erased);
        }
    }
}
