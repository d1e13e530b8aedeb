import { i18n } from "@lingui/core";
import { Dices } from "lucide-react";
import { lazyPart } from "../../../design/parts";
import type { MethodShape } from "../methodShape";

export const crazyEights: MethodShape = {
  name: i18n.t("Crazy 8s"),
  hint: i18n.t("Eight ideas in eight minutes."),
  say: i18n.t("Eight ideas in eight minutes. Quantity first; the odd ones count."),
  icon: Dices,
  phase: "diverge",
  minutes: 8,
  visibility: "SILENT",
  writes: "IDEA",
  mostCards: 8,
  round: { seconds: 120 },
  answers: ["PAIN_POINT", "QUESTION"],
  placeholder: i18n.t("The first thing that comes to mind."),
  Lead: lazyPart(() => import("./RoomFrames")),
  Own: lazyPart(() => import("./EightFrames")),
};
