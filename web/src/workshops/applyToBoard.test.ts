import { expect, it } from "vitest";
import { applyToBoard } from "./applyToBoard";
import { emptyBoard } from "./workshopBoard";

it("reads steps that were planned before they had vote budgets", () => {
  const step = { stepId: "s", method: "DOT_VOTING", title: "Dots", minutes: 5, writers: [] };
  const usual = { voteBudget: null, maxPerCard: null, selfVote: null };
  const added = applyToBoard(emptyBoard, {
    type: "step_added",
    at: "",
    data: { step: { ...step, voteBudget: 4, maxPerCard: 1, selfVote: false }, afterStepId: null },
  });
  expect(added.agenda[0]).toMatchObject({ voteBudget: 4, maxPerCard: 1, selfVote: false });
  const changed = applyToBoard(added, { type: "step_changed", at: "", data: { step } });
  expect(changed.agenda[0]).toMatchObject(usual);
});
