using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>A passkey as its owner's account has it.</summary>
/// <param name="Name">What they call it.</param>
/// <param name="Credential">A <see cref="PasskeyCredential"/>.</param>
/// <param name="AddedAt">When it was added.</param>
public sealed record Passkey(Sealed Name, Sealed Credential, DateTimeOffset AddedAt);
