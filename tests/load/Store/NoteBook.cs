using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Load.Store;

public sealed record NoteTaken(Guid NoteId, string Text);

/// <summary>The smallest thing with a rule to decide by: so that what is measured is the store, from a command to its acknowledgement.</summary>
public sealed record NoteBook(int Notes)
{
    private const string Text = "What slows us down is the form that nobody reads and everybody has to sign.";

    public static StreamDefinition<NoteBook> Definition { get; } = new("note_book", () => new NoteBook(0), (book, _, _) => new NoteBook(book.Notes + 1));

    public static EventTypes Types() => new EventTypes().Add<NoteTaken>("note_taken");

    public static Submission<NoteBook> Take(Guid commandId) => new(
        commandId,
        Fingerprint.Of("takeNote", new { commandId }),
        "writer",
        (book, _) => book.Notes < int.MaxValue
            ? new Decision([new NewEvent(new NoteTaken(commandId, Text), "workshop")], new { notes = book.Notes + 1 })
            : throw new InvalidOperationException("The book is full."),
        CommandMetadata.None);
}
