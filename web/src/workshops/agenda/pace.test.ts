import { expect, it } from "vitest";
import { changedPace, clockMinutes, paceTexts } from "./pace";

const pace = (change: object) => changedPace(null, change);
const sheets = {
  method: "BRAINWRITING",
  minutes: 10,
  visibility: "SILENT",
  anonymous: false,
  pace: pace({ rounds: 2 }),
} as const;

it("shares the minutes of a step between its planned rounds", () => {
  expect(clockMinutes(sheets)).toBe(5);
  expect(paceTexts(sheets)).toEqual(["2 rounds of 5 min"]);
  expect(clockMinutes({ ...sheets, pace: null })).toBe(10);
  expect(clockMinutes({ ...sheets, visibility: "OPEN" })).toBe(10);
});

it("tells what is not as always, and only what the method has", () => {
  const said = pace({ topicMinutes: 8, extensionMinutes: 3, turnSeconds: 90 });
  expect(paceTexts({ ...sheets, method: "DISCUSSION", pace: said })).toEqual([
    "8 min a topic",
    "3 min more each time",
  ]);
  expect(paceTexts({ ...sheets, method: "CRAZY_EIGHTS", pace: said })).toEqual(["90 seconds a turn"]);
  expect(paceTexts({ ...sheets, method: "SILENT_WRITING", pace: said })).toEqual([]);
});

it("says nothing once everything is as usual again", () => {
  expect(changedPace(pace({ topicMinutes: 8 }), { topicMinutes: null })).toBeNull();
});
