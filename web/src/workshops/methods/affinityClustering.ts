import { Blocks } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const affinityClustering: MethodShape = {
  name: "Clustering",
  hint: "Sort cards into themes, then name them.",
  say: "Sort without speaking. Put together what belongs together; name it afterward.",
  icon: Blocks,
  phase: "converge",
  minutes: 15,
  visibility: "OPEN",
  clusters: true,
};
