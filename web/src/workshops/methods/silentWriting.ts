import { PenLine } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const silentWriting: MethodShape = {
  name: "Silent writing",
  hint: "Alone and quiet, one thought a card.",
  icon: PenLine,
  phase: "diverge",
  minutes: 10,
  visibility: "SILENT",
  writes: "PAIN_POINT",
};
