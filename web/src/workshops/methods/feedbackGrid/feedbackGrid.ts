import { i18n } from "@lingui/core";
import { SquareDashedKanban } from "lucide-react";
import { lazyPart } from "../../../design/parts";
import type { MethodShape } from "../methodShape";

export const feedbackGrid: MethodShape = {
  name: i18n.t("Feedback grid"),
  hint: i18n.t("Likes, criticisms, questions, ideas."),
  say: i18n.t("What do you like, what do you doubt, what do you ask, what else comes to mind?"),
  icon: SquareDashedKanban,
  phase: "converge",
  minutes: 15,
  visibility: "OPEN",
  writes: "NOTE",
  placeholder: i18n.t("What do you make of it?"),
  fields: [{ field: "FEEDBACK", kind: "FEEDBACK", longest: 20, needed: true, usual: () => "LIKE" }],
  Revealed: lazyPart(() => import("./FeedbackGrid")),
  RevealedOnWall: lazyPart(() => import("./FeedbackOnWall")),
};
