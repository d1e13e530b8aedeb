import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inWorkshop } from "../inWorkshop";
import type { BoardStep } from "../workshopBoard";
import { onDraftRestored } from "../writing/drafts";
import { RefusedItem } from "./RefusedItem";
import { type RefusedText, refusedTexts } from "./refusedTexts";

const give = vi.fn();
beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** Keeps it, and presses the button beside it. */
function press(name: string, kept: Omit<RefusedText, "id">, currentStep: Partial<BoardStep> | null = null) {
  refusedTexts.keep("ada", kept);
  const [refused] = refusedTexts.of("ada");
  if (!refused) throw new Error("nothing is kept");
  const item = <RefusedItem refused={refused} onPutBack={() => {}} />;
  render(inWorkshop({ give, currentStep: currentStep as BoardStep | null }, item));
  fireEvent.click(screen.getByRole("button", { name }));
}
const details = { OWNER: "Ada", MEASURE: "Fewer calls" };
const draft = { stepId: "s1", cardId: "c1", text: "We call back", answers: [], details };
const card = { kind: "card", text: "We call back", reason: "No.", draft } as const;

it("shows what the fields of a change were to say, and sends it again", () => {
  press("Try again", { kind: "change", text: "We call", reason: "No.", subjectId: "c1", details });
  expect(screen.getByText("Fewer calls")).toBeTruthy();
  expect(give).toHaveBeenCalledWith("editCard", {
    cardId: "c1",
    text: "We call",
    details: [
      { field: "OWNER", value: "Ada" },
      { field: "MEASURE", value: "Fewer calls" },
    ],
  });
  expect(refusedTexts.of("ada")).toEqual([]);
});

it("copies the fields with the text", () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
  press("Copy", card);
  vi.unstubAllGlobals();
  expect(writeText).toHaveBeenCalledWith("We call back\nWho sees to it: Ada\nHow we will know: Fewer calls");
});

it("keeps the fields of a card which the step that is written by now does not have", () => {
  const taken = vi.fn();
  const stop = onDraftRestored("s2", taken);
  press("Put it back into the field", card, { stepId: "s2", method: "SILENT_WRITING" });
  stop();
  expect(taken).toHaveBeenCalledWith(expect.objectContaining({ text: "We call back", details: {} }));
  expect(refusedTexts.of("ada")).toMatchObject([{ draft: { details } }]);
});

it("takes along those that it has", () => {
  const taken = vi.fn();
  const stop = onDraftRestored("s2", taken);
  press("Put it back into the field", card, { stepId: "s2", method: "PROMISES" });
  stop();
  expect(taken).toHaveBeenCalledWith(expect.objectContaining({ details }));
  expect(refusedTexts.of("ada")).toEqual([]);
});
