import { expect, it } from "vitest";
import { codeIn } from "./code";

it("reads a code whatever its case, spaces and hyphens", () => {
  expect(codeIn(" abc-23 4")).toBe("ABC234");
});

it("knows what is not a code", () => {
  expect(codeIn("ABC23")).toBeNull();
  expect(codeIn("ABC230")).toBeNull();
  expect(codeIn("ABCDEL")).toBeNull();
});
