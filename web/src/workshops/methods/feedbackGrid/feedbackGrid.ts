import { SquareDashedKanban } from "lucide-react";
import { lazy } from "react";
import type { MethodShape } from "../methodShape";

export const feedbackGrid: MethodShape = {
  name: "Feedback grid",
  hint: "Likes, criticisms, questions, ideas.",
  icon: SquareDashedKanban,
  phase: "converge",
  minutes: 15,
  visibility: "OPEN",
  writes: "NOTE",
  placeholder: "What do you make of it?",
  fields: [{ field: "FEEDBACK", kind: "FEEDBACK", longest: 20, needed: true, usual: () => "LIKE" }],
  Revealed: lazy(() => import("./FeedbackGrid")),
};
