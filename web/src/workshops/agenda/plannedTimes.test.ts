import { describe, expect, it } from "vitest";
import {
  behindPlan,
  clockText,
  durationText,
  plannedEnd,
  plannedTimes,
  readClock,
  type TimedStep,
} from "./plannedTimes";

const step = (stepId: string, minutes: number, rest: Partial<TimedStep> = {}): TimedStep => ({
  stepId,
  minutes,
  state: "PLANNED",
  endsAt: null,
  remainingSeconds: null,
  method: "SILENT_WRITING",
  visibility: "SILENT",
  anonymous: false,
  pace: null,
  sheetRound: 1,
  ...rest,
});
const shown = (steps: TimedStep[], now: string) =>
  plannedTimes(steps, 600, new Date(now)).map(({ startsAt }) =>
    startsAt === null ? null : clockText(startsAt),
  );

describe("planned times", () => {
  it("count from the planned beginning before the first step", () => {
    expect(shown([step("a", 5), step("b", 10), step("c", 10)], "2026-11-22T08:00")).toEqual([
      "10:00",
      "10:05",
      "10:15",
    ]);
  });
  it("leave out skipped steps", () => {
    const steps = [step("a", 5), step("b", 10, { state: "SKIPPED" }), step("c", 10)];
    expect(shown(steps, "2026-11-22T08:00")).toEqual(["10:00", null, "10:05"]);
    expect(plannedEnd(steps, 600, new Date("2026-11-22T08:00"))).toBe(615);
  });
  it("count from the end of the step that runs", () => {
    const endsAt = new Date("2026-11-22T10:20").toISOString();
    const steps = [
      step("a", 5, { state: "ENDED" }),
      step("b", 10, { state: "RUNNING", endsAt }),
      step("c", 10),
    ];
    expect(shown(steps, "2026-11-22T10:12")).toEqual([null, null, "10:20"]);
  });
  it("count the rounds that the clock does not show yet", () => {
    const endsAt = new Date("2026-11-22T10:20").toISOString();
    const pace = { rounds: 3, topicMinutes: null, extensionMinutes: null, turnSeconds: null };
    const sheets = step("b", 15, { state: "RUNNING", endsAt, method: "BRAINWRITING", pace });
    expect(shown([sheets, step("c", 10)], "2026-11-22T10:16")[1]).toBe("10:30");
    expect(shown([{ ...sheets, sheetRound: 3 }, step("c", 10)], "2026-11-22T10:16")[1]).toBe("10:20");
  });
  it("move on with the clock while a step is overdue or paused", () => {
    const endsAt = new Date("2026-11-22T10:20").toISOString();
    expect(shown([step("b", 10, { state: "RUNNING", endsAt }), step("c", 10)], "2026-11-22T10:31")[1]).toBe(
      "10:31",
    );
    const paused = step("b", 10, { state: "PAUSED", remainingSeconds: 240 });
    expect(shown([paused, step("c", 10)], "2026-11-22T10:31")[1]).toBe("10:35");
  });
  it("count from now between two steps, and over midnight", () => {
    const steps = [step("a", 5, { state: "ENDED" }), step("b", 90), step("c", 10)];
    expect(shown(steps, "2026-11-22T23:00")).toEqual([null, "23:00", "00:30"]);
  });
  it("end nowhere when nothing is to come", () => {
    expect(plannedEnd([step("a", 5, { state: "ENDED" })], 600, new Date("2026-11-22T23:00"))).toBeNull();
  });
  it("say how far behind the agenda all of it is", () => {
    const startedAt = new Date("2026-11-22T10:00").toISOString();
    const endsAt = new Date("2026-11-22T10:20").toISOString();
    const steps = [
      step("a", 5, { state: "ENDED" }),
      step("b", 10, { state: "RUNNING", endsAt }),
      step("left out", 30, { state: "SKIPPED" }),
      step("c", 10),
    ];
    expect(behindPlan(steps, startedAt, new Date("2026-11-22T10:12"))).toBe(5);
    expect(behindPlan(steps, startedAt, new Date("2026-11-22T10:26"))).toBe(11);
    expect(behindPlan(steps, startedAt, new Date("2026-11-23T10:12"))).toBeNull();
    expect(behindPlan(steps, null, new Date("2026-11-22T10:12"))).toBeNull();
    const early = [step("a", 5, { state: "ENDED" }), step("c", 10)];
    expect(behindPlan(early, startedAt, new Date("2026-11-22T10:03"))).toBe(-2);
  });
  it("read and write clocks", () => {
    expect([readClock("9:05"), readClock("24:00"), readClock("x")]).toEqual([545, null, null]);
    expect([durationText(45), durationText(90), durationText(120)]).toEqual(["45 min", "1 h 30 min", "2 h"]);
  });
});
