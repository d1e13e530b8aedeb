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

it("tells a latecomer in three lines what was said, what won and what was decided", () => {
  const board = {
    ...emptyBoard,
    cards: [card("a", "Invoices arrive late"), card("b", "Nobody answers")],
    themes: [{ themeId: "t", name: "Billing", cardIds: ["a"] }],
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
        results: [
          {
            cardId: "b",
            rank: 1,
            consensus: null,
            meanShare: 0.6,
            divided: 0,
            sides: [],
            mean: null,
            score: null,
          },
        ],
      },
    ],
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
