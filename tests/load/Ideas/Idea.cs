namespace CoInnovation.Load.Ideas;

/// <summary>Where an idea stands.</summary>
public enum Status
{
    New,
    UnderReview,
    Planned,
    Shipped,
}

/// <summary>Who voted.</summary>
public enum Side
{
    Vendor,
    Customer,
}

/// <summary>One side's votes on an idea or a pain point.</summary>
public sealed record SideVotes(Side Side, int Agree, int Seen, int Dots);

/// <summary>A pain point that an idea answers.</summary>
public sealed record PainPoint(Guid Id, string Text, string? Theme, int Severity, IReadOnlyList<SideVotes> Votes);

/// <summary>An idea with all that is below it.</summary>
public sealed record Idea(Guid Id, string Title, string? Description, Status Status, double Score, IReadOnlyList<PainPoint> PainPoints, IReadOnlyList<SideVotes> Votes);
