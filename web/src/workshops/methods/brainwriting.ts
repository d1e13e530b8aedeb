import { Brain } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const brainwriting: MethodShape = {
  name: "Brainwriting",
  hint: "Build on what others wrote.",
  icon: Brain,
  phase: "diverge",
  minutes: 5,
  visibility: "SILENT",
  writes: "IDEA",
};
