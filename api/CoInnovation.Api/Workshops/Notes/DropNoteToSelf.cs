using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Notes;

/// <summary>Throws one of the caller's own notes away. One that is not there (any more) is nothing to do.</summary>
public sealed record DropNoteToSelf(Guid CommandId, Guid WorkshopId, Guid NoteId) : IWorkshopCommand
{
    public static Decision Decide(DropNoteToSelf command, Workshop workshop, CommandContext context)
    {
        var who = workshop.Acting(context).ParticipantId;
        return workshop.SeatOf(who).Slice.Notes.Any(note => note.NoteId == command.NoteId)
            ? Audience.Publish(new NoteToSelfDropped(who, command.NoteId))
            : Decision.Nothing;
    }
}
