using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Notes;

/// <summary>Writes a note that its author alone sees, or writes it anew; also after the close.</summary>
public sealed record KeepNoteToSelf(Guid CommandId, Guid WorkshopId, Guid NoteId, string Text) : IWorkshopCommand
{
    private const int LongestText = 1000;

    private const int MostNotes = 100;

    public static Decision Decide(KeepNoteToSelf command, Workshop workshop, CommandContext context)
    {
        var who = workshop.Acting(context).ParticipantId;
        var notes = workshop.SeatOf(who).Slice.Notes;
        var known = notes.FirstOrDefault(note => note.NoteId == command.NoteId);
        if (known is null && notes.Length >= MostNotes)
        {
            throw new RuleViolationException("NOTE_LIMIT_REACHED", $"You keep {MostNotes} notes here, and that is the most. Drop one first.");
        }

        var text = TypedText.Lines(who, command.Text, LongestText, "text");
        return known?.Text.Text == text.Text ? Decision.Nothing : Audience.Publish(new NoteToSelfKept(who, command.NoteId, text, context.Now));
    }
}
