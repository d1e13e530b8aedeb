import { expect, it } from "vitest";
import { frameAt } from "./pace";

it("gives each frame an eighth of the step", () => {
  expect(frameAt(480, 8)).toBe(0);
  expect(frameAt(421, 8)).toBe(0);
  expect(frameAt(420, 8)).toBe(1);
  expect(frameAt(1, 8)).toBe(7);
  expect(frameAt(0, 8)).toBe(7);
});

it("stays in the first frame while a step was given more time than it had", () => {
  expect(frameAt(600, 8)).toBe(0);
});
