import { Brain } from "lucide-react";
import { lazy } from "react";
import type { MethodShape } from "../methodShape";

export const brainwriting: MethodShape = {
  name: "Brainwriting",
  hint: "Build on what others wrote.",
  icon: Brain,
  phase: "diverge",
  minutes: 5,
  visibility: "SILENT",
  writes: "IDEA",
  mostCards: 18,
  passesSheets: true,
  Lead: lazy(() => import("./SheetRounds")),
  answers: ["PAIN_POINT", "QUESTION"],
};
