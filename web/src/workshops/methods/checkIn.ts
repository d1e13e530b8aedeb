import { MessageCircle } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const checkIn: MethodShape = {
  name: "Check-in",
  hint: "One question, everybody answers.",
  icon: MessageCircle,
  phase: "open",
  minutes: 5,
  visibility: "OPEN",
  writes: "NOTE",
  round: {},
};
