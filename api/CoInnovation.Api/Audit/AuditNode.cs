namespace CoInnovation.Api.Audit;

/// <summary>A record as it is shown.</summary>
internal sealed record AuditNode(
    Guid Id, DateTimeOffset At, AuditKind Kind, AuditOutcome Outcome, AuditActorNode Actor, AuditSubjectNode? Subject, string? Detail, int Times);

/// <summary>Who acted, by the name that they have now.</summary>
internal sealed record AuditActorNode(AuditActorKind Kind, Guid? Id, string? Name, bool IsErased);

/// <summary>What a record is about, by the name that it has now.</summary>
internal sealed record AuditSubjectNode(AuditSubjectKind Kind, Guid Id, string? Label, bool IsErased);
