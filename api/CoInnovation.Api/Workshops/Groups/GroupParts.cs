using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>What groups bring to the workshop's stream, and how long the parts of 1-2-4-All are.</summary>
internal static class GroupParts
{
    private const int UsualMinutes = 12;

    public static EventTypes AddGroups(this EventTypes types) => types
        .Add<GroupsFormed>("groups_formed")
        .Add<ParticipantRegrouped>("participant_regrouped")
        .Add<GroupNoteMarked>("group_note_marked")
        .Add<GroupNoteReceived>("group_note_received")
        .Add<GroupsRecalled>("groups_recalled");

    public static CommandSet<Workshop> AddGroups(this CommandSet<Workshop> commands) => commands
        .Add<FormGroups>(Policy.Facilitate, FormGroups.Decide)
        .Add<NextPart>(Policy.Facilitate, NextPart.Decide)
        .Add<MoveToGroup>(Policy.Facilitate, MoveToGroup.Decide)
        .Add<RecallGroups>(Policy.Facilitate, RecallGroups.Decide)
        .Add<WriteGroupNote>(Policy.Contribute, WriteGroupNote.Decide);

    /// <summary>1 minute alone, 2 in pairs, 4 in fours, 5 all; in a step of another length in the same proportion.</summary>
    /// <param name="part">Null: alone.</param>
    /// <param name="minutes">The step's.</param>
    public static int SecondsOf(GroupPart? part, int minutes) => minutes * 60 / UsualMinutes * part switch
    {
        GroupPart.Pairs => 2,
        GroupPart.Fours => 4,
        GroupPart.All => 5,
        _ => 1,
    };
}
