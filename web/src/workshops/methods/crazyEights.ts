import { Dices } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const crazyEights: MethodShape = {
  name: "Crazy 8s",
  hint: "Eight ideas in eight minutes.",
  icon: Dices,
  phase: "diverge",
  minutes: 8,
  visibility: "SILENT",
  writes: "IDEA",
};
