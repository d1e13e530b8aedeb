import { beforeEach, expect, it, vi } from "vitest";
import { Refusal } from "../../graphql/failures";
import { Outbox } from "../../realtime/outbox";
import { onDraftRestored, readDraft } from "../writing/drafts";
import { keepWords } from "./keepWords";
import { refusedTexts } from "./refusedTexts";

beforeEach(() => localStorage.clear());

/** Sends these cards of one step, all of them refused. */
async function refused(texts: string[]) {
  const deliver = async () => {
    throw new Refusal("WORKSHOP_CLOSED", "The workshop is closed.");
  };
  const outbox = new Outbox("out.", deliver, (entry, reason) =>
    keepWords("ada", entry, (reason as Error).message, true),
  );
  for (const text of texts)
    outbox.give("writeCard", { workshopId: "w", stepId: "s1", cardId: text, text, details: [] });
  await vi.waitFor(() => expect(outbox.get()).toEqual([]));
}
const kept = () => refusedTexts.of("ada").map(({ text, reason }) => [text, reason]);

it("keeps every card that was written offline and refused, with the reason", async () => {
  await refused(["first", "second", "third"]);
  expect(kept()).toEqual([
    ["first", "The workshop is closed."],
    ["second", "The workshop is closed."],
    ["third", "The workshop is closed."],
  ]);
});

it("puts one back into the field that is open and empty, and keeps the others", async () => {
  const stop = onDraftRestored("s1", () => {});
  await refused(["first", "second"]);
  stop();
  expect(readDraft("ada", "s1")).toMatchObject({ text: "first", refused: true });
  expect(kept()).toEqual([["second", "The workshop is closed."]]);
});

it.each([
  ["another id after a refusal, which has spent the first", true],
  ["its id after accidents, since it may be there all the same", false],
])("gives a card %s", (_, isSettled) => {
  const entry = { commandId: "c", turn: 1, at: "", name: "writeCard" as const };
  const input = { workshopId: "w", stepId: "s1", cardId: "k", text: "words" };
  const taken: string[] = [];
  const stop = onDraftRestored("s1", ({ cardId }) => taken.push(cardId));
  keepWords("ada", { ...entry, input }, "No.", isSettled);
  stop();
  expect(taken[0] === "k").toBe(!isSettled);
  expect(readDraft("ada", "s1")?.cardId).toBe(taken[0]);
});

it("keeps the words of changed cards and of notes as well", () => {
  const entry = { commandId: "c", turn: 1, at: "" };
  const details = [{ field: "OWNER" as const, value: "Ada" }];
  keepWords(
    "ada",
    { ...entry, name: "editCard", input: { workshopId: "w", cardId: "k", text: "new words", details } },
    "No.",
    true,
  );
  keepWords(
    "ada",
    { ...entry, name: "keepNoteToSelf", input: { workshopId: "w", noteId: "n", text: "a note" } },
    "No.",
    true,
  );
  expect(kept()).toEqual([
    ["new words", "No."],
    ["a note", "No."],
  ]);
  expect(refusedTexts.of("ada").map((one) => one.details)).toEqual([{ OWNER: "Ada" }, undefined]);
});

it("forgets what its author discards, and nothing else", () => {
  for (const text of ["one", "two"]) refusedTexts.keep("ada", { kind: "note", text, reason: "No." });
  refusedTexts.drop("ada", refusedTexts.of("ada")[0]?.id ?? "");
  expect(kept()).toEqual([["two", "No."]]);
  expect(refusedTexts.of("bo")).toEqual([]);
});
