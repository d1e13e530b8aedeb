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

/** A place named by a side, and a way along the line without `--onward`, which turns it. */
const onward =
  /(?<![-\w])(?:(?:background|background-position|transform-origin|object-position): *[^;]*\b(?:left|right)\b|translate: *-?\d*\.?\d*[1-9]\d*(?:px|rem|em)(?: [^;}]+)?(?=;|\s*\}))/g;

/** Four sides at once, of which the second, the right, is not as the fourth. */
const four = /(?<![-\w])(?:margin|padding|inset|border-width): *([^;}]+)/g;

const words = (value: string) => value.match(/(?:[\w-]*\((?:[^()]|\([^()]*\))*\)|[^\s()])+/g) ?? [];

const isLopsided = (value: string) => {
  const [, right, , left] = words(value);
  return left !== undefined && left !== right;
};

function found(sheet: string): string[] {
  const css = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return [
    ...[...css.matchAll(sided), ...css.matchAll(onward)].map(([sides]) => sides),
    ...[...css.matchAll(four)].filter(([, value]) => isLopsided(value ?? "")).map(([sides]) => sides),
  ];
}

it("every sheet speaks of start and end", () => {
  expect(sheets.length).toBeGreaterThan(100);
  const sides = sheets.flatMap((path) =>
    found(readFileSync(join(src, path), "utf8")).map((words) => `${path}: ${words}`),
  );
  expect(sides).toEqual([]);
});

it("control: ways along the line and lopsided sides are found", () => {
  const css =
    "a { translate: 4px; } b { translate: 20px -20px } c { background: red no-repeat left / 1px; margin: 0 1px 0 calc(-1 * var(--s3)) }";
  expect(found(css)).toEqual([
    "translate: 4px",
    "translate: 20px -20px ",
    "background: red no-repeat left",
    "margin: 0 1px 0 calc(-1 * var(--s3)) ",
  ]);
  expect(
    found(
      "a { translate: calc(4px * var(--onward)) 0; margin: 0 var(--s1) 1px var(--s1); translate: 0 4px }",
    ),
  ).toEqual([]);
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
