import { Blocks } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const affinityClustering: MethodShape = {
  name: "Clustering",
  hint: "Sort cards into themes, then name them.",
  icon: Blocks,
  phase: "converge",
  minutes: 15,
  visibility: "OPEN",
  clusters: true,
};
