import { beforeEach, expect, it } from "vitest";
import { allDrafts, dropDraft, keepDraft, readDraft } from "./drafts";

beforeEach(() => localStorage.clear());
const draft = { stepId: "s1", cardId: "c1", text: "Half a thou", answers: [] };

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
