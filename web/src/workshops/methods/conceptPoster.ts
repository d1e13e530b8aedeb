import { Lightbulb } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const conceptPoster: MethodShape = {
  name: "Concept poster",
  hint: "Name, promise, for whom, how to test.",
  icon: Lightbulb,
  phase: "diverge",
  minutes: 20,
  visibility: "SILENT",
  writes: "IDEA",
};
