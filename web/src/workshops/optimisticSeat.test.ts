import { describe, expect, it } from "vitest";
import type { OutboxEntry } from "../realtime/outbox";
import { optimisticCards, optimisticSeat, shown } from "./optimisticSeat";
import { applyToOwnSeat, emptySeat, type OwnCard } from "./ownSeat";
import type { BoardCard } from "./workshopBoard";

const entry = (name: string, input: object, accepted = false) =>
  ({
    commandId: `${name}-${JSON.stringify(input)}`,
    name,
    input,
    at: "2026-11-22T09:00:00.000Z",
    accepted,
  }) as OutboxEntry;

const written = entry(
  "writeCard",
  { workshopId: "w", stepId: "s", cardId: "c", text: "Late invoices" },
  true,
);

describe("a seat ahead of its feed", () => {
  it("shows a card that still waits", () => {
    expect(optimisticSeat(emptySeat, [written], []).cards.map((card) => card.text)).toEqual([
      "Late invoices",
    ]);
  });

  it("does not double a card that the feed has brought", () => {
    const own = applyToOwnSeat(emptySeat, {
      type: "card_written",
      at: "",
      data: {
        cardId: "c",
        stepId: "s",
        kind: "PAIN_POINT",
        text: "Late invoices",
        answers: [],
        writtenAt: "",
      },
    });
    expect(optimisticSeat(own, [written], []).cards).toHaveLength(1);
    expect(shown(own, { cards: [] }, [written])).toEqual([written.commandId]);
  });

  it("shows placed dots at once and takes them back at once", () => {
    const one = entry("placeDots", { workshopId: "w", roundId: "r", cardId: "c", dots: 2 });
    const none = entry("placeDots", { workshopId: "w", roundId: "r", cardId: "c", dots: 0 });
    expect(optimisticSeat(emptySeat, [one], []).ballots[0]?.entries[0]?.dots).toBe(2);
    expect(optimisticSeat(emptySeat, [one, none], []).ballots).toEqual([]);
  });

  it("shows a note at once, written anew in its place, and gone when it is thrown away", () => {
    const note = (text: string) => entry("keepNoteToSelf", { workshopId: "w", noteId: "n", text });
    const gone = entry("dropNoteToSelf", { workshopId: "w", noteId: "n" }, true);
    const texts = (entries: OutboxEntry[]) =>
      optimisticSeat(emptySeat, entries, []).notes.map(({ text }) => text);
    expect(texts([note("one"), note("two")])).toEqual(["two"]);
    expect(texts([note("one"), gone])).toEqual([]);
    expect(shown(emptySeat, { cards: [] }, [gone])).toEqual([gone.commandId]);
  });

  it("says at once what an edit gives a card, on the board too, until both feeds have told of it", () => {
    const edit = entry("editCard", { workshopId: "w", cardId: "c", text: "new" }, true);
    const onBoard = (text: string) => [{ cardId: "c", text, details: [] }] as unknown as BoardCard[];
    const own = (text: string) => ({ ...emptySeat, cards: onBoard(text) as unknown as OwnCard[] });
    expect(optimisticCards(onBoard("old"), [edit])[0]?.text).toBe("new");
    expect(shown(own("new"), { cards: onBoard("old") }, [edit])).toEqual([]);
    expect(shown(own("new"), { cards: onBoard("new") }, [edit])).toEqual([edit.commandId]);
    expect(shown(own("new"), { cards: [] }, [edit])).toEqual([edit.commandId]);
    const same = onBoard("new");
    expect(optimisticCards(same, [edit])).toBe(same);
  });

  it("keeps an edit of a card's fields until the feed shows them", () => {
    const details = [{ field: "FEEDBACK", value: "LIKE" }];
    const edit = entry("editCard", { workshopId: "w", cardId: "c", text: "same", details }, true);
    const own = (told: object[]) => ({
      ...emptySeat,
      cards: [{ cardId: "c", text: "same", details: told }] as unknown as OwnCard[],
    });
    expect(shown(own([]), { cards: [] }, [edit])).toEqual([]);
    expect(shown(own(details), { cards: [] }, [edit])).toEqual([edit.commandId]);
  });

  it("keeps an accepted command until the feed shows it", () => {
    expect(shown(emptySeat, { cards: [] }, [written])).toEqual([]);
  });
});
