import { beforeEach, expect, it } from "vitest";
import { allDrafts, dropDraft, keepDraft, onDraftRestored, readDraft, restoreDraft } from "./drafts";

beforeEach(() => localStorage.clear());
const draft = { stepId: "s1", cardId: "c1", text: "Half a thou", answers: [], details: {} };

it("keeps a half-written card for its own step and seat", () => {
  keepDraft("ada", draft);
  expect(readDraft("ada", "s1")).toEqual(draft);
  expect(readDraft("ada", "s2")).toBeNull();
  expect(readDraft("bo", "s1")).toBeNull();
});

it("keeps nothing of an empty card", () => {
  keepDraft("ada", draft);
  keepDraft("ada", { ...draft, text: "  " });
  expect(allDrafts("ada")).toEqual([]);
});

it("finds the drafts of all steps", () => {
  keepDraft("ada", draft);
  keepDraft("ada", { ...draft, stepId: "s2" });
  dropDraft("ada", "s1");
  expect(allDrafts("ada").map((other) => other.stepId)).toEqual(["s2"]);
});

it("gives a refused card back to its field, but not over a newer draft", () => {
  const taken: string[] = [];
  const stop = onDraftRestored("s1", ({ text }) => taken.push(text));
  expect(restoreDraft("ada", draft)).toBe(true);
  expect(readDraft("ada", "s1")).toEqual({ ...draft, refused: true });
  expect(restoreDraft("ada", { ...draft, text: "older" })).toBe(false);
  expect(taken).toEqual(["Half a thou"]);
  stop();
});

it("gives no card back to a field that is not there", () => {
  onDraftRestored("s1", () => {})();
  expect(restoreDraft("ada", draft)).toBe(false);
  expect(allDrafts("ada")).toEqual([]);
});
