using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>Writes the note of the caller's own group anew. Its members see it and nobody else, until the groups are recalled.</summary>
/// <param name="Revision">On which revision the caller wrote. When somebody of the group was faster it is refused, so that nobody's words are overwritten unseen.</param>
/// <param name="Text">At most 500 characters; empty: nothing.</param>
public sealed record WriteGroupNote(Guid CommandId, Guid WorkshopId, Guid GroupId, int Revision, string Text) : IWorkshopCommand
{
    public static Decision Decide(WriteGroupNote command, Workshop workshop, CommandContext context)
    {
        var (participant, side) = workshop.Contributing(context);
        var who = participant.ParticipantId;
        var grouping = workshop.OpenGroups();
        var group = grouping.GroupOf(who);
        if (group?.GroupId != command.GroupId)
        {
            throw new NotFoundException("GROUP_NOT_FOUND", "You are in no such group now. Write in the one that you are in.", ["groupId"]);
        }

        if (!workshop.Step(grouping.StepId).Writers.Contains(side))
        {
            throw new RuleViolationException("SIDE_DOES_NOT_WRITE", "Your side does not write in this step. You can read along.", ["groupId"]);
        }

        var text = TypedText.Optional(who, command.Text, WriteCard.LongestText, "text");
        var note = workshop.NoteOf(grouping.StepId, group.GroupId);
        if ((note.Text?.Text ?? "") == text.Text)
        {
            return Decision.Nothing;
        }

        if (note.Revision != command.Revision)
        {
            throw new RuleViolationException("NOTE_MOVED_ON", "Somebody in your group wrote meanwhile. Read what stands there now, and add your words to it.", ["revision"]);
        }

        var isEmpty = text.Text is "";
        var next = note with { Revision = note.Revision + 1, Text = isEmpty ? null : text, WrittenBy = isEmpty ? null : who };
        return Audience.Publish(
            [.. group.ParticipantIds.Select(next.For),
            .. group.HasNote == isEmpty ? [new GroupNoteMarked(grouping.StepId, group.GroupId, HasNote: !isEmpty)] : Array.Empty<WorkshopEvent>()]);
    }
}
