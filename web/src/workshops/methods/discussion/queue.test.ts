import { expect, it } from "vitest";
import type { BoardCard, BoardRound } from "../../workshopBoard";
import { queueOf } from "./queue";

const card = (cardId: string) => ({ cardId }) as BoardCard;
const round = (...ranks: [cardId: string, rank: number][]) =>
  ({ results: ranks.map(([cardId, rank]) => ({ cardId, rank })) }) as BoardRound;
const ids = (cards: BoardCard[]) => cards.map(({ cardId }) => cardId);

it("leaves topics as they were written while nothing was voted", () => {
  expect(ids(queueOf([card("a"), card("b")], []))).toEqual(["a", "b"]);
});

it("puts them in the order of the last vote on them, new ones last", () => {
  const rounds = [round(["a", 1], ["b", 2]), round(["b", 1], ["a", 2]), round(["elsewhere", 1])];
  expect(ids(queueOf([card("new"), card("a"), card("b")], rounds))).toEqual(["b", "a", "new"]);
});
