import { expect, it } from "vitest";
import { recapOf } from "./recap";
import { type BoardCard, emptyBoard } from "./workshopBoard";

const card = (cardId: string, text: string): BoardCard => ({
  cardId,
  stepId: "s",
  kind: "PAIN_POINT",
  text,
  authorId: null,
  side: "CUSTOMER",
  organizationId: null,
  answers: [],
  kept: false,
  details: [],
  group: null,
  buildsOn: null,
});

const result = (cardId: string, rank: number, meanShare: number | null) => ({
  cardId,
  rank,
  consensus: null,
  meanShare,
  divided: 0,
  sides: [],
  mean: null,
  score: null,
});

const voted = (...results: ReturnType<typeof result>[]) => ({
  ...emptyBoard,
  cards: [card("a", "Invoices arrive late"), card("b", "Nobody answers")],
  votingRounds: [
    {
      roundId: "r",
      stepId: "s",
      method: "DOTS" as const,
      open: false,
      cardIds: ["a", "b"],
      budget: 3,
      maxPerCard: 3,
      selfVote: true,
      collects: false,
      voterCount: 3,
      results,
    },
  ],
});

it("tells a latecomer in three lines what was said, what won and what was decided", () => {
  const board = {
    ...voted(result("b", 1, 0.6)),
    themes: [{ themeId: "t", name: "Billing", cardIds: ["a"] }],
    decisions: [{ decisionId: "d", text: "One contact a customer", decidedAt: "2026-11-22T09:00:00.000Z" }],
  };
  expect(recapOf(board)).toEqual([
    "2 pain points in 1 theme on the board after 0 steps.",
    "In front after the last vote: “Nobody answers”",
    "1 decision so far, the last one: “One contact a customer”",
  ]);
});

it("words that were erased are not put into somebody's mouth", () => {
  const board = {
    ...emptyBoard,
    decisions: [{ decisionId: "d", text: null, decidedAt: "2026-11-22T09:00:00.000Z" }],
  };
  expect(recapOf(board)[2]).toBe("1 decision so far, the last one: a text that was erased");
});

it("puts nobody in front of what is level with it, nor where too few voted", () => {
  expect(recapOf(voted(result("b", 1, 0.5), result("a", 1, 0.5)))[1]).toBe(
    "In front after the last vote: “Nobody answers”, level with 1 other",
  );
  expect(recapOf(voted(result("b", 1, null), result("a", 1, null)))[1]).toBe(
    "The last vote is closed; too few voted for its numbers to be shown.",
  );
});
