import { i18n } from "@lingui/core";
import { MessagesSquare } from "lucide-react";
import { lazyPart } from "../../../design/parts";
import type { MethodShape } from "../methodShape";

export const discussion: MethodShape = {
  name: i18n.t("Discussion"),
  hint: i18n.t("One topic at a time."),
  say: i18n.t("One topic at a time. I watch the clock; who has not spoken yet comes first."),
  icon: MessagesSquare,
  phase: "open",
  minutes: 15,
  visibility: "OPEN",
  writes: "NOTE",
  cards: { one: i18n.t("topic"), many: i18n.t("topics"), fresh: i18n.t("New topic") },
  placeholder: i18n.t("What should we talk about?"),
  discusses: true,
  endsInVote: "DOTS",
  Lead: lazyPart(() => import("./CurrentTopic")),
  Revealed: lazyPart(() => import("./Topics")),
  RevealedOnWall: lazyPart(() => import("./TopicsOnWall")),
};
