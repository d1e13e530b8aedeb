import { expect, it } from "vitest";
import { below } from "./typedNote";

it("adds what one typed, and not again what both began with", () => {
  expect(below("A c", { text: "A b", from: "A" })).toBe("A c\nb");
  expect(below("Theirs", { text: "Mine", from: "" })).toBe("Theirs\nMine");
});

it("adds all of it where the beginning was changed", () => {
  expect(below("A c", { text: "B a", from: "A" })).toBe("A c\nB a");
});

it("adds no empty line", () => {
  expect(below("", { text: " Mine ", from: "" })).toBe("Mine");
  expect(below("Theirs", { text: "A", from: "A" })).toBe("Theirs");
});
