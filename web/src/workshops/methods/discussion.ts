import { MessagesSquare } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const discussion: MethodShape = {
  name: "Discussion",
  hint: "One topic at a time.",
  icon: MessagesSquare,
  phase: "open",
  minutes: 15,
  visibility: "OPEN",
  writes: "NOTE",
};
