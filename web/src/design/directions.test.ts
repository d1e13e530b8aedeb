import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const src = join(import.meta.dirname, "..");
const sheets = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".css"),
);

/** Left and right, where people who read from right to left need the start and the end of a line. */
const sided =
  /(?<![-\w])(?:(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)(?=:)|(?:text-align|float|clear): *(?:left|right))/g;

const found = (css: string) =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, "").matchAll(sided)].map(([words]) => words);

it("every sheet speaks of start and end", () => {
  expect(sheets.length).toBeGreaterThan(100);
  const sides = sheets.flatMap((path) =>
    found(readFileSync(join(src, path), "utf8")).map((words) => `${path}: ${words}`),
  );
  expect(sides).toEqual([]);
});

it("control: left and right are found", () => {
  expect(found("a { margin-left: 1px; text-align: right; left: 0; border-top-left-radius: 2px }")).toEqual([
    "margin-left",
    "text-align: right",
    "left",
    "border-top-left-radius",
  ]);
  expect(found("a { margin-inline-start: 1px; inset-inline-end: 0; --inline-start: left }")).toEqual([]);
});
