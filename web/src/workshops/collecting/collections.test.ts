import { expect, it } from "vitest";
import type { Collection } from "../workshopBoard";
import { fromField, takes, toField, windowText } from "./collections";

const window: Collection = {
  opensAt: "2026-12-01T08:00:00Z",
  until: "2026-12-03T17:00:00Z",
  late: "REFUSE",
  closedAt: null,
  openingReminderAt: null,
  endingReminderAt: null,
};
const at = (moment: string) => Date.parse(moment);

it("takes cards from the first moment up to the last", () => {
  expect(takes(window, at("2026-12-01T07:59:59Z"))).toBe(false);
  expect(takes(window, at("2026-12-01T08:00:00Z"))).toBe(true);
  expect(takes(window, at("2026-12-03T17:00:00Z"))).toBe(false);
});

it("takes late cards where the rule says so, unless it was closed", () => {
  const lenient: Collection = { ...window, late: "UNTIL_STEP_ENDS" };
  expect(takes(lenient, at("2026-12-04T00:00:00Z"))).toBe(true);
  expect(takes({ ...lenient, closedAt: "2026-12-02T00:00:00Z" }, at("2026-12-02T01:00:00Z"))).toBe(false);
});

it("says what holds now", () => {
  expect(windowText(window, at("2026-12-02T00:00:00Z"))).toMatch(/^Open until Thu, Dec 3/);
  expect(windowText(window, at("2026-12-04T00:00:00Z"))).toMatch(/write again when the step runs/);
});

it("reads what it wrote into a field, by the clock on the wall", () => {
  const moment = new Date("2026-12-03T17:00:00Z");
  expect(fromField(toField(moment))).toBe(moment.toISOString());
  expect(fromField("")).toBeNull();
});
