import { ScatterChart } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const impactEffort: MethodShape = {
  name: "Impact and effort",
  hint: "Place each card: what it brings, what it costs.",
  say: "Where does it do much for little? Place each one before we discuss.",
  icon: ScatterChart,
  phase: "converge",
  minutes: 10,
  visibility: "OPEN",
  votes: "IMPACT_EFFORT",
};
