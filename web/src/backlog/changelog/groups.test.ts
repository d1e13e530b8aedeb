import { expect, it } from "vitest";
import { grouped } from "./groups";

const entry = (id: string, deliveredAt: string, release: string | null) => ({
  id,
  deliveredAt,
  idea: { release },
});
const entries = [
  entry("d", "2026-11-20T12:00:00Z", "2027.1"),
  entry("c", "2026-11-02T12:00:00Z", null),
  entry("b", "2026-10-20T12:00:00Z", "2027.1"),
  entry("a", "2025-11-20T12:00:00Z", "Without a release"),
];
const shape = (by: "month" | "release") =>
  grouped(entries, by).map(({ title, entries }) => [title, entries.map(({ id }) => id).join("")]);

it("groups by month of a year, the newest first", () =>
  expect(shape("month")).toEqual([
    ["November 2026", "dc"],
    ["October 2026", "b"],
    ["November 2025", "a"],
  ]));

it("groups by release, and keeps apart what has none", () =>
  expect(shape("release")).toEqual([
    ["2027.1", "db"],
    ["Without a release", "c"],
    ["Without a release", "a"],
  ]));
