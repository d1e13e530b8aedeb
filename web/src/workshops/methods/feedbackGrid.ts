import { SquareDashedKanban } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const feedbackGrid: MethodShape = {
  name: "Feedback grid",
  hint: "Likes, criticisms, questions, ideas.",
  icon: SquareDashedKanban,
  phase: "converge",
  minutes: 15,
  visibility: "OPEN",
  writes: "NOTE",
};
