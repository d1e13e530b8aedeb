using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Crash.Store;

/// <summary>Each placed card is one intent of one client: its id tells what was lost and what came twice, whatever command ids carried it.</summary>
public sealed record CardPlaced(Guid CardId);

/// <summary>As much of a workshop as the store needs to be tried: its cards, counted.</summary>
public sealed record CardTable(int Cards)
{
    public static StreamDefinition<CardTable> Definition { get; } = new("workshop", () => new CardTable(0), (table, _, _) => new CardTable(table.Cards + 1));

    public static EventTypes Types() => new EventTypes().Add<CardPlaced>("card_placed");

    public static Submission<CardTable> Place(Guid cardId, Guid commandId, string feed) => new(
        commandId,
        Fingerprint.Of("placeCard", new { cardId }),
        "writer",
        (table, _) => new Decision([new NewEvent(new CardPlaced(cardId), feed)], new { cards = table.Cards + 1 }),
        CommandMetadata.None);
}
