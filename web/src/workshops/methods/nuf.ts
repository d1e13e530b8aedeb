import { i18n } from "@lingui/core";
import { Gavel } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const nuf: MethodShape = {
  name: "NUF",
  hint: i18n.t("How new, how useful, how feasible: alone first."),
  say: i18n.t("Is it new, useful, feasible? Judge alone first, then we talk about the strongest."),
  icon: Gavel,
  phase: "converge",
  minutes: 5,
  visibility: "OPEN",
  votes: "NUF",
};
