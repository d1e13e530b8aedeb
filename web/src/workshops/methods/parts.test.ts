import { expect, it } from "vitest";
import { partAt } from "./parts";

const parts = [{ minutes: 3 }, { minutes: 12 }, { minutes: 5 }];

it("shares the step's length out over its parts", () => {
  expect(partAt(parts, 20 * 60, 20)).toBe(0);
  expect(partAt(parts, 17 * 60 + 1, 20)).toBe(0);
  expect(partAt(parts, 17 * 60, 20)).toBe(1);
  expect(partAt(parts, 5 * 60, 20)).toBe(2);
  expect(partAt(parts, 0, 20)).toBe(2);
});

it("does the same for a step of another length, and with more time than planned", () => {
  expect(partAt(parts, 8.5 * 60, 10)).toBe(1);
  expect(partAt(parts, 30 * 60, 10)).toBe(0);
});
