import { describe, expect, it } from "vitest";
import type { FeedSequences, OutboxEntry } from "../realtime/outbox";
import { optimisticCards, optimisticSeat, settled } from "./optimisticSeat";
import { applyToOwnSeat, emptySeat } from "./ownSeat";
import type { BoardCard } from "./workshopBoard";

const entry = (name: string, input: object, accepted?: FeedSequences) =>
  ({
    commandId: `${name}-${JSON.stringify(input)}`,
    turn: 1,
    name,
    input,
    at: "2026-11-22T09:00:00.000Z",
    ...(accepted && { accepted }),
  }) as OutboxEntry;

const written = entry("writeCard", { workshopId: "w", stepId: "s", cardId: "c", text: "Late invoices" });

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
  });

  it("shows placed dots at once and takes them back at once", () => {
    const one = entry("placeDots", { workshopId: "w", roundId: "r", cardId: "c", dots: 2 });
    const none = entry("placeDots", { workshopId: "w", roundId: "r", cardId: "c", dots: 0 });
    expect(optimisticSeat(emptySeat, [one], []).ballots[0]?.entries[0]?.dots).toBe(2);
    expect(optimisticSeat(emptySeat, [one, none], []).ballots).toEqual([]);
  });

  it("shows a note at once, written anew in its place, and gone when it is thrown away", () => {
    const note = (text: string) => entry("keepNoteToSelf", { workshopId: "w", noteId: "n", text });
    const gone = entry("dropNoteToSelf", { workshopId: "w", noteId: "n" });
    const texts = (entries: OutboxEntry[]) =>
      optimisticSeat(emptySeat, entries, []).notes.map(({ text }) => text);
    expect(texts([note("one"), note("two")])).toEqual(["two"]);
    expect(texts([note("one"), gone])).toEqual([]);
  });

  it("says at once on the board what an edit gives a card, until the board says so", () => {
    const edit = entry("editCard", { workshopId: "w", cardId: "c", text: "new" });
    const onBoard = (text: string) => [{ cardId: "c", text, details: [] }] as unknown as BoardCard[];
    expect(optimisticCards(onBoard("old"), [edit])[0]?.text).toBe("new");
    const same = onBoard("new");
    expect(optimisticCards(same, [edit])).toBe(same);
  });
});

describe("a command that the server has taken", () => {
  const edit = entry("editCard", { workshopId: "w", cardId: "c", text: "x" }, { workshop: 7, own: 4 });

  it("is settled once both feeds have been read as far, whatever they say by then", () => {
    expect(settled([edit], { workshop: 7, own: 3 })).toEqual([]);
    expect(settled([edit], { workshop: 6, own: 4 })).toEqual([]);
    expect(settled([edit], { workshop: 7, own: 4 })).toEqual([edit.commandId]);
    expect(settled([edit], { workshop: 9, own: 5 })).toEqual([edit.commandId]);
  });

  it("is not settled before that", () => {
    expect(settled([written], { workshop: 9, own: 9 })).toEqual([]);
  });
});
