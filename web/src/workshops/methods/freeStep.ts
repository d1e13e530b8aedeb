import { SquarePen } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const freeStep: MethodShape = {
  name: "Free step",
  hint: "As the prompt says.",
  icon: SquarePen,
  phase: "open",
  minutes: 10,
  visibility: "OPEN",
  writes: "NOTE",
  clusters: true,
};
