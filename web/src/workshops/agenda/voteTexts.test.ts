import { expect, it } from "vitest";
import { voteTexts } from "./voteTexts";

const usual = { method: "DOT_VOTING", voteBudget: null, maxPerCard: null, selfVote: null } as const;

it("tells what is not as always", () => {
  expect(voteTexts(usual)).toEqual([]);
  expect(voteTexts({ ...usual, voteBudget: 5, maxPerCard: 2, selfVote: false })).toEqual([
    "5 dots for each person",
    "at most 2 on a card",
    "not for one’s own cards",
  ]);
  expect(voteTexts({ ...usual, voteBudget: 1, maxPerCard: 1 })).toEqual([
    "1 dot for each person",
    "not stacked",
  ]);
});

it("tells of dots only where dots are placed", () => {
  expect(voteTexts({ ...usual, method: "AGREE_DISAGREE_PASS", voteBudget: 5, selfVote: false })).toEqual([
    "not for one’s own cards",
  ]);
  expect(voteTexts({ ...usual, method: "SILENT_WRITING", voteBudget: 5, selfVote: false })).toEqual([]);
});
