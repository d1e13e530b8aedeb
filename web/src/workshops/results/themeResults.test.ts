import { expect, it } from "vitest";
import type { BoardRound, CardResult, SideResult, VotingMethod } from "../workshopBoard";
import { themeResults } from "./themeResults";

const side = (change: Partial<SideResult>): SideResult => ({
  side: "VENDOR",
  hidden: false,
  voters: 3,
  dots: null,
  share: null,
  agree: null,
  disagree: null,
  pass: null,
  seen: null,
  mean: null,
  ...change,
});
const result = (cardId: string, change: Partial<CardResult>): CardResult => ({
  cardId,
  rank: 1,
  consensus: null,
  meanShare: null,
  divided: 0,
  sides: [],
  mean: null,
  score: null,
  ...change,
});
const round = (method: VotingMethod, results: CardResult[]): BoardRound => ({
  roundId: "r",
  stepId: "s",
  method,
  open: false,
  cardIds: results.map(({ cardId }) => cardId),
  budget: null,
  maxPerCard: null,
  selfVote: true,
  collects: false,
  voterCount: 3,
  results,
});
const themes = [
  { themeId: "weak", name: "Weak", cardIds: ["a"] },
  { themeId: "strong", name: "Strong", cardIds: ["b", "c", "elsewhere"] },
  { themeId: "empty", name: "Empty", cardIds: ["elsewhere"] },
];
const said = (method: VotingMethod, results: CardResult[]) =>
  themeResults(round(method, results), themes).map(({ name, number, working }) => [name, number, working]);

it("adds up dots, the strongest theme first and what is in none last", () => {
  const dots = (cardId: string, meanShare: number, count: number) =>
    result(cardId, { meanShare, sides: [side({ dots: count, share: meanShare }), side({ hidden: true })] });
  expect(said("DOTS", [dots("a", 0.2, 2), dots("b", 0.3, 3), dots("c", 0.4, 4), dots("d", 0.1, 1)])).toEqual([
    ["Strong", "70 %", "sum of its cards’ mean shares, 7 dots"],
    ["Weak", "20 %", "sum of its cards’ mean shares, 2 dots"],
    ["In no theme", "10 %", "sum of its cards’ mean shares, 1 dot"],
  ]);
});

it("takes the mean of ratings, and says where there are none", () => {
  const mean = { new: 1, useful: 1, feasible: 1, impact: null, effort: null };
  const rated = (cardId: string, score: number) =>
    result(cardId, { score, mean, sides: [side({ seen: 3, mean })] });
  expect(said("NUF", [result("a", {}), rated("b", 20), rated("c", 25)])).toEqual([
    ["Strong", "22.5", "mean of 2 cards, n 6 ratings"],
    ["Weak", null, "too few rated its cards"],
  ]);
});

it("adds up answers", () => {
  expect(said("AGREEMENT", [result("a", { sides: [side({ agree: 1, seen: 4 })] })])).toEqual([
    ["Weak", "25 %", "agreed, 1 of 4 answers to its cards"],
  ]);
});
