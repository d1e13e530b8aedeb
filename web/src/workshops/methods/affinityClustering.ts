import { i18n } from "@lingui/core";
import { Blocks } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const affinityClustering: MethodShape = {
  name: i18n.t("Clustering"),
  hint: i18n.t("Sort cards into themes, then name them."),
  say: i18n.t("Sort without speaking. Put together what belongs together; name it afterward."),
  icon: Blocks,
  phase: "converge",
  minutes: 15,
  visibility: "OPEN",
  clusters: true,
};
