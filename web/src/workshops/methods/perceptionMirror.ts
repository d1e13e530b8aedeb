import { ScanEye } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const perceptionMirror: MethodShape = {
  name: "Perception mirror",
  hint: "The same questions to every side.",
  say: "The same questions for every side. Answer for yourself; the sides are compared later.",
  icon: ScanEye,
  phase: "open",
  minutes: 10,
  visibility: "OPEN",
};
