import { i18n } from "@lingui/core";
import { plannedRounds } from "../agenda/pace";
import { methods } from "../methods/methods";
import type { PlanStep } from "./hints";

/** What a facilitator says and does in a step. */
interface Script {
  say: string;
  press: string[];
}

/** What to say, and which buttons to press in which order. */
export function scriptOf(step: PlanStep, isFirst: boolean, isLast: boolean, isSilent: boolean): Script {
  return {
    say: methods[step.method].say,
    press: [
      isFirst ? i18n.t("Start the workshop") : i18n.t("Next"),
      ...((plannedRounds(step) ?? 1) > 1 ? [i18n.t("Pass the sheets on, when a round is over")] : []),
      ...(isSilent ? [i18n.t("Reveal the cards, when most are done")] : []),
      ...(methods[step.method].votes ? [i18n.t("Open the vote"), i18n.t("Close the vote")] : []),
      ...(methods[step.method].endsInVote
        ? [i18n.t("Open the vote, if there is much to choose from"), i18n.t("Close the vote")]
        : []),
      ...(methods[step.method].mirrors
        ? [i18n.t("Open the mirror"), i18n.t("Close the mirror, if not all have answered")]
        : []),
      ...(step.method === "PROMISES" ? [i18n.t("More → Note a decision")] : []),
      ...(isLast ? [i18n.t("Close the workshop, with the day of the next meeting")] : []),
    ],
  };
}
