import { ScanEye } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const perceptionMirror: MethodShape = {
  name: "Perception mirror",
  hint: "The same questions to every side.",
  icon: ScanEye,
  phase: "open",
  minutes: 10,
  visibility: "OPEN",
};
