import { Scale } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const agreeDisagreePass: MethodShape = {
  name: "Agree, disagree, pass",
  hint: "One card at a time.",
  icon: Scale,
  phase: "converge",
  minutes: 10,
  visibility: "OPEN",
  writes: "PAIN_POINT",
  votes: "AGREEMENT",
};
