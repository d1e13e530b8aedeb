import type { Method } from "../workshopBoard";
import type { PlanStep } from "./hints";

/** What a facilitator says and does in a step. */
export interface Script {
  say: string;
  press: string[];
}

const says: Partial<Record<Method, string>> = {
  CHECK_IN: "One after another, a sentence each. Everybody speaks once before anybody speaks twice.",
  SILENT_WRITING: "Write alone, one thought a card. Nobody speaks; nobody sees your cards yet.",
  BRAINWRITING: "Three ideas. Read what came before you and build on it.",
  ONE_TWO_FOUR_ALL: "A minute alone, two in pairs, four in fours, then all: each four brings one idea.",
  CRAZY_EIGHTS: "Eight ideas in eight minutes. Quantity first; the odd ones count.",
  HOW_MIGHT_WE: "Turn a pain into a question that has many answers: How might we …? One a card.",
  AFFINITY_CLUSTERING: "Sort without speaking. Put together what belongs together; name it afterward.",
  DOT_VOTING: "Spread your dots on what matters most to you. You can take them back until I close.",
  AGREE_DISAGREE_PASS: "One card at a time: agree, disagree or pass. Your first thought will do.",
  NUF: "Is it new, useful, feasible? Judge alone first, then we talk about the strongest.",
  IMPACT_EFFORT: "Where does it do much for little? Place each one before we discuss.",
  DISCUSSION: "One topic at a time. I watch the clock; who has not spoken yet comes first.",
  CONCEPT_POSTER: "A name, one line of promise, a sketch, for whom, and how we test it.",
  FEEDBACK_GRID: "What do you like, what do you doubt, what do you ask, what else comes to mind?",
  PROMISES: "Who promises what, by when, and how will we know? Small and certain beats large and vague.",
  PERCEPTION_MIRROR: "The same questions for every side. Answer for yourself; the sides are compared later.",
  BREAK: "Stand up, look away from the screen. We go on at the minute.",
  FREE_STEP: "As the prompt says.",
};

const votes: readonly Method[] = ["DOT_VOTING", "AGREE_DISAGREE_PASS"];

/** What to say, and which buttons to press in which order. */
export function scriptOf(step: PlanStep, isFirst: boolean, isLast: boolean, isSilent: boolean): Script {
  return {
    say: says[step.method] ?? "As the prompt says.",
    press: [
      isFirst ? "Start the workshop" : "Next",
      ...(isSilent ? ["Reveal the cards, when most are done"] : []),
      ...(votes.includes(step.method) ? ["Open the vote", "Close the vote"] : []),
      ...(step.method === "PROMISES" ? ["More → Note a decision", "More → Keep cards for the backlog"] : []),
      ...(isLast ? ["Close the workshop, with the day of the next meeting"] : []),
    ],
  };
}
