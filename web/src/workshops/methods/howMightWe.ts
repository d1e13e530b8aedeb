import { ShieldQuestion } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const howMightWe: MethodShape = {
  name: "How Might We",
  hint: "Turn a problem into a question.",
  icon: ShieldQuestion,
  phase: "diverge",
  minutes: 20,
  visibility: "SILENT",
  writes: "QUESTION",
};
