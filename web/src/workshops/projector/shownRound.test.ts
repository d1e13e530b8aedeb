import { expect, it } from "vitest";
import { nowhere } from "../control/attention";
import type { BoardRound } from "../workshopBoard";
import { shownRound } from "./shownRound";

const round = (roundId: string, stepId: string, open = false) =>
  ({ roundId, stepId, open, results: open ? null : [] }) as unknown as BoardRound;
const call = (view: "NOW" | "BOARD" | "RESULTS", roundId: string | null = null) => ({
  attention: { ...nowhere, summons: { number: 1, view, roundId } },
});
const votingRounds = [round("first", "then"), round("second", "now"), round("third", "now")];
const board = { attention: nowhere, currentStepId: "now", votingRounds };

it("is the last closed one of the step", () => {
  expect(shownRound(board)?.roundId).toBe("third");
  expect(shownRound({ ...board, currentStepId: "later" })).toBeNull();
});

it("is none while a vote is open in the step", () => {
  expect(shownRound({ ...board, votingRounds: [...votingRounds, round("fourth", "now", true)] })).toBeNull();
});

it("is the one to which everybody was called, and none when that is the board", () => {
  expect(shownRound({ ...board, ...call("RESULTS", "first") })?.roundId).toBe("first");
  expect(shownRound({ ...board, currentStepId: "later", ...call("RESULTS") })?.roundId).toBe("third");
  expect(shownRound({ ...board, ...call("BOARD") })).toBeNull();
  expect(shownRound({ ...board, ...call("NOW") })?.roundId).toBe("third");
});
