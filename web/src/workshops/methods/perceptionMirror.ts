import { i18n } from "@lingui/core";
import { ScanEye } from "lucide-react";
import { lazyPart } from "../../design/parts";
import type { MethodShape } from "./methodShape";

export const perceptionMirror: MethodShape = {
  name: i18n.t("Perception mirror"),
  hint: i18n.t(
    "Seven statements, the same for every side. Say what you think, and guess what the other side says.",
  ),
  say: i18n.t(
    "The same statements for every side. Answer for yourself, then guess the other side. Nobody sees an answer until all have given theirs.",
  ),
  icon: ScanEye,
  phase: "open",
  minutes: 10,
  visibility: "OPEN",
  mirrors: true,
  Stage: lazyPart(() => import("../mirror/MirrorStage")),
};
