import { methods } from "../methods/methods";
import type { PlanStep } from "./hints";

/** What a facilitator says and does in a step. */
export interface Script {
  say: string;
  press: string[];
}

/** What to say, and which buttons to press in which order. */
export function scriptOf(step: PlanStep, isFirst: boolean, isLast: boolean, isSilent: boolean): Script {
  return {
    say: methods[step.method].say,
    press: [
      isFirst ? "Start the workshop" : "Next",
      ...(isSilent ? ["Reveal the cards, when most are done"] : []),
      ...(methods[step.method].votes ? ["Open the vote", "Close the vote"] : []),
      ...(methods[step.method].mirrors
        ? ["Open the mirror", "Close the mirror, if not all have answered"]
        : []),
      ...(step.method === "PROMISES" ? ["More → Note a decision"] : []),
      ...(isLast ? ["Close the workshop, with the day of the next meeting"] : []),
    ],
  };
}
