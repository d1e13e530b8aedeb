using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>Something that happened to a person's account.</summary>
public abstract record PersonEvent;

/// <summary>Somebody showed for the first time that an address is theirs.</summary>
/// <param name="PersonId">The person, the stream's id.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Language">The one that their browser asked for, if there is a translation.</param>
/// <param name="TimeZone">Their browser's, as IANA names it; null if it did not tell.</param>
/// <param name="RegisteredAt">When.</param>
public sealed record PersonRegistered(Guid PersonId, Sealed Address, Language Language, string? TimeZone, DateTimeOffset RegisteredAt) : PersonEvent;

public sealed record PersonRenamed(Guid PersonId, Sealed Name, DateTimeOffset RenamedAt) : PersonEvent;

/// <summary>How they want to be spoken to, and by which clock.</summary>
public sealed record ProfileChanged(Guid PersonId, Language Language, string? TimeZone, DateTimeOffset ChangedAt) : PersonEvent;

/// <summary>They signed in. Nothing here opens anything: the hash is of 256 random bits.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="SessionId">The session; a guest's, whose seats become the person's, or a new one.</param>
/// <param name="SecretHash">SHA-256 of the session's new token, in hexadecimal digits.</param>
/// <param name="Device">Browser and system in words.</param>
/// <param name="SignedInAt">When.</param>
public sealed record SignedIn(Guid PersonId, Guid SessionId, string SecretHash, Sealed Device, DateTimeOffset SignedInAt) : PersonEvent;

public sealed record SessionEnded(Guid PersonId, Guid SessionId, DateTimeOffset EndedAt) : PersonEvent;

/// <summary>All sessions ended but one.</summary>
public sealed record OtherSessionsEnded(Guid PersonId, Guid KeptSessionId, DateTimeOffset EndedAt) : PersonEvent;

/// <summary>The account is to be erased with all that was written from its seats: its key is about to be destroyed.</summary>
public sealed record PersonErasureAsked(Guid PersonId, DateTimeOffset AskedAt) : PersonEvent;
