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
  answers: ["PAIN_POINT"],
  parts: [
    { name: "Review", minutes: 3 },
    { name: "Write", minutes: 12 },
    { name: "Vote", minutes: 5 },
  ],
};
