using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Summaries;

/// <summary>Something that happened to a participant's wish to get a workshop's summary by mail.</summary>
public abstract record SummaryEvent;

/// <summary>The participant agreed to get it at this address, once, after the close.</summary>
/// <param name="WorkshopId">Of which workshop.</param>
/// <param name="ParticipantId">Whose seat; the address is sealed for it and erased with it.</param>
/// <param name="Address">Where to.</param>
/// <param name="AskedAt">When they agreed.</param>
/// <param name="Language">In which they read the page when they agreed.</param>
public sealed record SummaryAsked(Guid WorkshopId, Guid ParticipantId, Sealed Address, DateTimeOffset AskedAt, Language Language = Language.En) : SummaryEvent;

public sealed record SummaryTakenBack(Guid WorkshopId, Guid ParticipantId, DateTimeOffset TakenBackAt) : SummaryEvent;

/// <summary>It stands in the outbox, and leaves with the next connection to the mail server.</summary>
public sealed record SummaryMailed(Guid WorkshopId, Guid ParticipantId, DateTimeOffset MailedAt) : SummaryEvent;
