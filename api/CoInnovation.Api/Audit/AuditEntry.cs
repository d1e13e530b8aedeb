namespace CoInnovation.Api.Audit;

/// <summary>Whose administrators read a record.</summary>
internal enum ConcernKind
{
    /// <summary>Nobody's: the product team reads it.</summary>
    Workspace,

    /// <summary>The workspace, and of a workshop's organizations with accounts those that it concerns: <see cref="WorkshopWays"/>.</summary>
    Way,

    /// <summary>One organization.</summary>
    Organization,

    /// <summary>All organizations to which a person belongs; the workspace where that is none.</summary>
    Person,

    /// <summary>The organization that proposed a relationship.</summary>
    Vendor,

    /// <summary>Vendor and customer of a relationship.</summary>
    Sides,

    /// <summary>All that have a part in a relationship.</summary>
    Parties,
}

/// <summary>Whose administrators read a record.</summary>
/// <param name="Kind">How they are found.</param>
/// <param name="Id">The organization, person or relationship; of a way into a workshop the invitation or the participant, empty for all of it.</param>
/// <param name="PartnerId">Beside vendor and customer, this partner.</param>
internal readonly record struct Concern(ConcernKind Kind, Guid Id = default, Guid PartnerId = default);

/// <summary>Who acted.</summary>
internal readonly record struct AuditActor(AuditActorKind Kind, Guid? Id = null)
{
    public static AuditActor Person(Guid id) => new(AuditActorKind.Person, id);

    public static readonly AuditActor Server = new(AuditActorKind.Server);
}

/// <summary>What it is about.</summary>
internal readonly record struct AuditSubject(AuditSubjectKind Kind, Guid Id);

/// <summary>What is to be written down of something that happened.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Concern">Whose record it is.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Detail">A word of this program's: a role, a file, an operation. Never what somebody typed.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record AuditEntry(AuditKind Kind, Concern Concern, AuditActor Actor, AuditSubject? Subject = null, string? Detail = null, AuditOutcome Outcome = AuditOutcome.Done);
