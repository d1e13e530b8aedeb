using System.Collections.Immutable;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>How people of a step are together in groups.</summary>
public enum GroupPart
{
    /// <summary>As the facilitator split them.</summary>
    Breakout,

    /// <summary>1-2-4-All: in pairs.</summary>
    Pairs,

    /// <summary>1-2-4-All: in fours, two pairs each.</summary>
    Fours,

    /// <summary>1-2-4-All: together again, with each four's idea.</summary>
    All,
}

/// <summary>What a smaller group brought into the one that it is part of now.</summary>
public sealed record BroughtNote(int Number, Sealed Text, Guid WrittenBy);

/// <summary>People of the step are in these groups now; with <c>EndsAt</c> the clock starts anew.</summary>
public sealed record GroupsFormed(Guid StepId, GroupPart Part, IReadOnlyList<WorkshopGroup> Groups, DateTimeOffset? EndsAt) : WorkshopEvent;

/// <summary>Somebody is in this group now; null: in none.</summary>
public sealed record ParticipantRegrouped(Guid StepId, Guid ParticipantId, Guid? GroupId) : WorkshopEvent;

/// <summary>All that the others learn of a group's note: whether there is one.</summary>
public sealed record GroupNoteMarked(Guid StepId, Guid GroupId, bool HasNote) : WorkshopEvent;

/// <summary>Everybody is back; with <c>EndsAt</c> the clock starts anew.</summary>
/// <param name="WithStep">True when they came back because the step ended, and go on in their groups when that is taken back. Those of before lack this.</param>
public sealed record GroupsRecalled(Guid StepId, DateTimeOffset? EndsAt, bool? WithStep = null) : WorkshopEvent;

/// <summary>Carries a group's note to one of its members: when somebody wrote it, and when the member came.</summary>
/// <param name="ParticipantId">Whose feed it is in.</param>
/// <param name="StepId">The step.</param>
/// <param name="GroupId">The group.</param>
/// <param name="Revision">How often it was written: 0 while it is empty from the start.</param>
/// <param name="Text">What stands in it, sealed for who wrote it; null: nothing.</param>
/// <param name="WrittenBy">Who wrote it last.</param>
/// <param name="Brought">What the pairs brought of which a four is made.</param>
public sealed record GroupNoteReceived(
    Guid ParticipantId, Guid StepId, Guid GroupId, int Revision, Sealed? Text, Guid? WrittenBy, ImmutableArray<BroughtNote> Brought) : WorkshopEvent;
