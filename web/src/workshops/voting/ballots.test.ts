import { expect, it } from "vitest";
import { shuffledFor } from "./ballots";

const cards = Array.from({ length: 40 }, (_, index) => `card-${index}`);

it("gives each voter an order of their own that stays", () => {
  expect(shuffledFor("ada", cards)).toEqual(shuffledFor("ada", cards));
  expect(shuffledFor("ada", cards)).not.toEqual(shuffledFor("bo", cards));
  expect(shuffledFor("ada", cards).toSorted()).toEqual(cards.toSorted());
});

it("keeps the order of known cards when another one joins", () => {
  const before = shuffledFor("ada", cards);
  const after = shuffledFor("ada", [...cards, "late"]);
  expect(after.filter((id) => id !== "late")).toEqual(before);
});
