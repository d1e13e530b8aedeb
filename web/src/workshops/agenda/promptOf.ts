import type { Side } from "../../design/sides";
import type { StepPlan } from "../workshopBoard";

/** What somebody of this side is asked in the step; without a side, what all are asked. */
export const promptOf = (
  step: Pick<StepPlan, "prompt" | "sidePrompts">,
  side: Side | null | undefined,
): string | null => step.sidePrompts.find((own) => own.side === side)?.prompt || step.prompt;
