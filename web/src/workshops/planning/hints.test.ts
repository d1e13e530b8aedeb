import { describe, expect, it } from "vitest";
import type { Method } from "../workshopBoard";
import { hintsOf, type PlanStep, windowOf } from "./hints";

const step = (method: Method, minutes = 10, rest: Partial<PlanStep> = {}): PlanStep => ({
  method,
  title: method,
  minutes,
  visibility: "OPEN",
  anonymous: false,
  pace: null,
  writers: ["VENDOR", "CUSTOMER", "PARTNER"],
  ...rest,
});
const kinds = (steps: PlanStep[], options: Parameters<typeof hintsOf>[1] = {}) =>
  hintsOf(steps, options).map(({ kind }) => kind);
const promises = step("PROMISES");

describe("hints about a plan", () => {
  it("are none for one that works, and for an empty one", () => {
    const steps = [
      step("CHECK_IN", 5),
      step("SILENT_WRITING", 10, { visibility: "SILENT" }),
      step("AFFINITY_CLUSTERING", 15),
      step("DOT_VOTING", 5),
      promises,
    ];
    expect(kinds(steps, { minutes: 45 })).toEqual([]);
    expect(kinds([])).toEqual([]);
  });

  it("name votes on nothing; a check-in does not count, and in some votes cards are written", () => {
    expect(kinds([step("CHECK_IN"), step("DOT_VOTING"), promises])).toEqual(["NOTHING_TO_VOTE_ON"]);
    expect(kinds([step("NUF"), step("SILENT_WRITING"), step("IMPACT_EFFORT"), promises])).toEqual([
      "NOTHING_TO_VOTE_ON",
    ]);
    expect(kinds([step("AGREE_DISAGREE_PASS"), promises])).toEqual([]);
  });

  it("name sorting before anything is revealed", () => {
    expect(kinds([step("AFFINITY_CLUSTERING"), step("SILENT_WRITING"), promises])).toEqual([
      "NOTHING_TO_SORT",
    ]);
  });

  it("name hidden cards behind which nothing comes", () => {
    const silent = step("SILENT_WRITING", 10, { visibility: "SILENT" });
    expect(kinds([promises, silent, step("BREAK")])).toEqual(["STAYS_HIDDEN", "NO_PROMISES"]);
    expect(kinds([silent, promises])).toEqual([]);
  });

  it("name more than ninety minutes without a break, once a stretch", () => {
    const talk = (minutes: number) => step("DISCUSSION", minutes);
    expect(kinds([talk(80), promises])).toEqual([]);
    expect(kinds([talk(81), promises])).toEqual(["NO_BREAK"]);
    expect(kinds([talk(60), step("BREAK"), talk(60), promises])).toEqual([]);
    expect(kinds([talk(100), step("BREAK"), talk(100), promises])).toEqual(["NO_BREAK", "NO_BREAK"]);
    expect(hintsOf([talk(100), step("BREAK"), promises])[0]?.text).toBe(
      "“DISCUSSION” takes 1 h 40 min without a break.",
    );
  });

  it("take a check-in in the middle for the next day's beginning", () => {
    const day = [step("CHECK_IN"), step("DISCUSSION", 75)];
    expect(kinds([...day, ...day, step("PROMISES", 5)])).toEqual([]);
  });

  it("name steps in which none of the present may write", () => {
    const ofPartners = step("SILENT_WRITING", 10, { writers: ["PARTNER"] });
    expect(kinds([ofPartners, promises], { present: ["VENDOR", "CUSTOMER"] })).toEqual(["NOBODY_WRITES"]);
    expect(kinds([ofPartners, promises])).toEqual([]);
    expect(kinds([step("BREAK", 10, { writers: [] }), promises])).toEqual([]);
  });

  it("name a plan that is longer than there is time", () => {
    expect(kinds([step("DISCUSSION", 50), promises], { minutes: 60 })).toEqual([]);
    expect(hintsOf([step("DISCUSSION", 55), promises], { minutes: 60 })[0]?.text).toBe(
      "The steps take 5 min more than there is time.",
    );
  });

  it("miss promises, or have them at the end", () => {
    expect(kinds([step("DISCUSSION")])).toEqual(["NO_PROMISES"]);
    expect(kinds([promises, step("DISCUSSION")])).toEqual(["NO_PROMISES"]);
    expect(kinds([promises, step("FEEDBACK_GRID"), step("BREAK")])).toEqual([]);
  });

  it("never say something without a reason", () => {
    for (const hint of hintsOf([step("NUF", 200, { writers: [] }), step("AFFINITY_CLUSTERING")], {
      minutes: 5,
    }))
      expect([hint.text, hint.reason].every((text) => text.endsWith("."))).toBe(true);
  });
});

it("counts a window over midnight", () => {
  expect([windowOf(600, 690), windowOf(1380, 30), windowOf(600, null), windowOf(600, 600)]).toEqual([
    90,
    90,
    null,
    null,
  ]);
});
