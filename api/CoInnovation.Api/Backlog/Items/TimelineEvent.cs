namespace CoInnovation.Api.Backlog.Items;

/// <summary>What the rows of a timeline tell; stored by name.</summary>
internal enum TimelineEvent
{
    Recorded,
    Submitted,
    Withdrawn,
    BroughtBack,
    DetailsChanged,
    StatusChanged,
    Tagged,
    OwnerAssigned,
    ThemeSet,
    Linked,
    Unlinked,
    Merged,
    Unmerged,
    Absorbed,
    Released,
    Imported,
    Answered,
    AnswerWithdrawn,
    ReleasePlanned,
    Scored,
    ScoreWithdrawn,
    Shared,
    Unshared,
    Supported,
    SupportWithdrawn,
    Commented,
    CommentEdited,
    CommentWithdrawn,
    ReliefAnswered,
    VotesRecorded,
}

/// <summary>Who acted.</summary>
internal enum TimelineActor
{
    ProductTeam,
    Facilitator,
    Participant,
}
