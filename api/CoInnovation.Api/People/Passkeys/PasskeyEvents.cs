using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>A device of the person's, or what keeps their passwords, can sign them in from now on.</summary>
/// <param name="PersonId">The person, the stream's id.</param>
/// <param name="PasskeyId">The passkey.</param>
/// <param name="Name">What they call it.</param>
/// <param name="Credential">A <see cref="PasskeyCredential"/>: its id at the authenticator, and its public key.</param>
/// <param name="AddedAt">When.</param>
public sealed record PasskeyAdded(Guid PersonId, Guid PasskeyId, Sealed Name, Sealed Credential, DateTimeOffset AddedAt) : PersonEvent;

public sealed record PasskeyRenamed(Guid PersonId, Guid PasskeyId, Sealed Name, DateTimeOffset RenamedAt) : PersonEvent;

public sealed record PasskeyRemoved(Guid PersonId, Guid PasskeyId, DateTimeOffset RemovedAt) : PersonEvent;
