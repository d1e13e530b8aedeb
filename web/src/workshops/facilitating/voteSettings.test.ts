import { expect, it } from "vitest";
import { budgetFor } from "./voteSettings";

it("gives a third of the cards as dots, from 3 to 20", () => {
  expect([0, 4, 12, 16, 31, 300].map(budgetFor)).toEqual([3, 3, 4, 5, 10, 20]);
});
