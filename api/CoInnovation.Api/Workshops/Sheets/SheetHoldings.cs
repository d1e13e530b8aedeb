using System.Collections.Immutable;

namespace CoInnovation.Api.Workshops.Sheets;

/// <summary>An idea on a sheet, as whoever holds the sheet reads it: without a name.</summary>
public sealed record SheetIdea(Guid CardId, EventStore.Sealing.Sealed Text);

/// <summary>The sheet that a seat holds, with what others wrote on it in the rounds before.</summary>
public sealed record HeldSheet(Guid StepId, int Round, Guid SheetId, ImmutableArray<SheetIdea> Ideas);

/// <summary>Where a card stands: its sheet, and the round in which it was written.</summary>
public sealed record SheetPlace(Guid SheetId, int Round);

/// <summary>Who holds which sheet in a step's current round. Nobody sees it: each sees the own sheet.</summary>
public sealed record SheetHoldings(int Round, ImmutableArray<(Guid ParticipantId, Guid SheetId)> Holdings)
{
    /// <summary>Before sheets were passed: everybody has their own.</summary>
    public static SheetHoldings First { get; } = new(1, []);

    public Guid HeldBy(Guid participantId, Guid stepId) =>
        Holdings.FirstOrDefault(one => one.ParticipantId == participantId) is { SheetId: var sheet } && sheet != Guid.Empty ? sheet : OwnSheet(participantId, stepId);

    public Guid? HolderOf(Guid sheetId) => Holdings.FirstOrDefault(one => one.SheetId == sheetId) is { ParticipantId: var holder } && holder != Guid.Empty ? holder : null;

    public SheetHoldings Received(SheetReceived e) => new(e.Round, [.. Holdings.Where(one => one.ParticipantId != e.ParticipantId && one.SheetId != e.SheetId), (e.ParticipantId, e.SheetId)]);

    /// <summary>The sheet with which somebody begins.</summary>
    public static Guid OwnSheet(Guid participantId, Guid stepId) => DerivedId.From(stepId, $"sheet of {participantId}");
}
