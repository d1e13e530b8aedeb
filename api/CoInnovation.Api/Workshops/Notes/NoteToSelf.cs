using System.Collections.Immutable;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Notes;

/// <summary>A note of somebody's own is written, or written anew.</summary>
public sealed record NoteToSelfKept(Guid ParticipantId, Guid NoteId, Sealed Text, DateTimeOffset KeptAt) : WorkshopEvent;

public sealed record NoteToSelfDropped(Guid ParticipantId, Guid NoteId) : WorkshopEvent;

/// <summary>What somebody wrote down for themself: nobody else ever sees it.</summary>
public sealed record NoteToSelf(Guid NoteId, Sealed Text, DateTimeOffset KeptAt);

/// <summary>How the events about a seat's notes change their list; a note that is written anew keeps its place.</summary>
internal static class Notebook
{
    public static ImmutableArray<NoteToSelf> Apply(ImmutableArray<NoteToSelf> notes, WorkshopEvent happened) => happened switch
    {
        NoteToSelfKept e => notes.Put(note => note.NoteId == e.NoteId, new NoteToSelf(e.NoteId, e.Text, e.KeptAt)),
        NoteToSelfDropped e => notes.RemoveAll(note => note.NoteId == e.NoteId),
        _ => notes,
    };
}
