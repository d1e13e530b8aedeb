import { Sparkles } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const dotVoting: MethodShape = {
  name: "Dot voting",
  hint: "Spread your dots on what matters.",
  icon: Sparkles,
  phase: "converge",
  minutes: 5,
  visibility: "OPEN",
  votes: "DOTS",
};
