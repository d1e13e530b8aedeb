import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { inWorkshop } from "../inWorkshop";
import { Moves } from "./Moves";

const run = vi.fn(async () => true);
const step = (stepId: string, state: string) => ({
  stepId,
  state,
  title: stepId,
  method: "FREE_STEP",
  hiddenCardCount: 0,
});
/** Draws the dock in the step of that number. */
function at(current: number) {
  const ids = ["one", "two", "three"];
  const agenda = ids.map((id, at) =>
    step(id, at < current ? "ENDED" : at === current ? "RUNNING" : "PLANNED"),
  );
  const board = { state: "LIVE", currentStepId: ids[current], agenda };
  return inWorkshop({ board, run }, <Moves onShow={() => {}} onOpen={() => {}} />);
}
const started = () => run.mock.calls.map((call: unknown[]) => (call[1] as { stepId: string }).stepId);

beforeEach(() => {
  vi.useFakeTimers();
  run.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("starts one step at a double press, though the first was done between", async () => {
  const { rerender } = render(at(0));
  fireEvent.click(screen.getByRole("button", { name: "Next: two" }));
  await vi.advanceTimersByTimeAsync(150);
  rerender(at(1));
  fireEvent.click(screen.getByRole("button", { name: "Next: three" }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(started()).toEqual(["two"]);

  rerender(at(1));
  fireEvent.click(screen.getByRole("button", { name: "Next: three" }));
  await vi.advanceTimersByTimeAsync(0);
  expect(started()).toEqual(["two", "three"]);
});
