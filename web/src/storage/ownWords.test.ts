import { beforeEach, expect, it } from "vitest";
import { emptyDraft, keepDraft as keepPainPoint } from "../painPoints/draft";
import { refusedTexts } from "../workshops/refused/refusedTexts";
import { allDrafts, keepDraft } from "../workshops/writing/drafts";
import { browserStorage } from "./browserStorage";
import { draftKeys, editKeys, idsKeys, noteKey, unsentOfSeats } from "./keys";
import { countUnsent, forgetPerson, forgetSeat } from "./ownWords";

beforeEach(() => localStorage.clear());

it("counts everything that only this browser holds", () => {
  for (const keys of unsentOfSeats) browserStorage.write(`${keys("ada")}1`, '{"text":"words"}');
  keepPainPoint({ ...emptyDraft, workaround: "words" });
  expect(countUnsent()).toBe(unsentOfSeats.length + 1);
});

it.each(["42", "true", "[]", "null"])("counts the note %s as what somebody wrote", (note) => {
  browserStorage.write(noteKey("ada"), note);
  expect(countUnsent()).toBe(1);
});

it("counts neither what is empty nor what is no text of anybody", () => {
  keepPainPoint(emptyDraft);
  browserStorage.write(`${editKeys("ada")}c1`, '{"text":"","details":{}}');
  browserStorage.write(`${idsKeys("ada")}parking`, '{"commandId":"1"}');
  browserStorage.write("coinnovation.name", "Ada");
  browserStorage.write("coinnovation.theme", "dark");
  expect(countUnsent()).toBe(0);
});

it("leaves nothing of a seat, whatever the page is still at, and everything of another one", () => {
  const draft = { stepId: "s", cardId: "c", text: "half-written", answers: [], details: {} };
  keepDraft("other", draft);
  for (const keys of [...unsentOfSeats, idsKeys]) browserStorage.write(`${keys("mine")}1`, "{}");
  refusedTexts.keep("mine", { kind: "note", text: "words", reason: "No." });
  expect(refusedTexts.of("mine").length).toBeGreaterThan(0);

  forgetSeat("mine");
  // As the page does while it is taken down.
  keepDraft("mine", draft);
  refusedTexts.keep("mine", { kind: "card", text: "too late", reason: "The seat is gone." });

  expect(browserStorage.keys("").filter((key) => key.includes("mine"))).toEqual([]);
  expect(refusedTexts.of("mine")).toEqual([]);
  expect(allDrafts("other")).toEqual([draft]);
});

it("leaves nothing of a person to the next one but how the page looks", () => {
  const kept = { "coinnovation.theme": "dark", "coinnovation.language": "de", "of-another-page": "1" };
  const own = { "coinnovation.name": "Ada", [`${draftKeys("ada")}s1`]: '{"text":"words"}' };
  for (const [key, value] of Object.entries({ ...kept, ...own })) browserStorage.write(key, value);
  forgetPerson();
  expect(Object.keys(localStorage).sort()).toEqual(Object.keys(kept).sort());
});
