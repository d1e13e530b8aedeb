import { Dices } from "lucide-react";
import { lazy } from "react";
import type { MethodShape } from "../methodShape";

export const crazyEights: MethodShape = {
  name: "Crazy 8s",
  hint: "Eight ideas in eight minutes.",
  icon: Dices,
  phase: "diverge",
  minutes: 8,
  visibility: "SILENT",
  writes: "IDEA",
  mostCards: 8,
  round: { seconds: 120 },
  answers: ["PAIN_POINT", "QUESTION"],
  placeholder: "The first thing that comes to mind.",
  Own: lazy(() => import("./EightFrames")),
};
