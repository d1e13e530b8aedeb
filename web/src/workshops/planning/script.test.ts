import { expect, it } from "vitest";
import { methods } from "../methods/methods";
import type { Method } from "../workshopBoard";
import type { PlanStep } from "./hints";
import { scriptOf } from "./script";

const step = (method: Method): PlanStep => ({
  method,
  title: "Step",
  minutes: 5,
  visibility: "OPEN",
  anonymous: false,
  pace: null,
  writers: ["VENDOR"],
});

it("tells what to press in the order in which it is pressed", () => {
  expect(scriptOf(step("SILENT_WRITING"), true, false, true).press).toEqual([
    "Start the workshop",
    "Reveal the cards, when most are done",
  ]);
  expect(scriptOf(step("DOT_VOTING"), false, false, false).press).toEqual([
    "Next",
    "Open the vote",
    "Close the vote",
  ]);
  expect(scriptOf(step("PROMISES"), false, true, false).press.at(-1)).toBe(
    "Close the workshop, with the day of the next meeting",
  );
});

it("has something to say in every method", () => {
  for (const method of Object.keys(methods) as Method[])
    expect(scriptOf(step(method), false, false, false).say).toMatch(/\.$|\?$/);
});

it("tells to pass the sheets on where the plan says that they go round", () => {
  const pace = { rounds: 2, topicMinutes: null, extensionMinutes: null, turnSeconds: null };
  const sheets: PlanStep = { ...step("BRAINWRITING"), visibility: "SILENT", pace };
  expect(scriptOf(sheets, false, false, true).press).toEqual([
    "Next",
    "Pass the sheets on, when a round is over",
    "Reveal the cards, when most are done",
  ]);
});
