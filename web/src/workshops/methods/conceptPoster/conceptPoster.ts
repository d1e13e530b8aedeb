import { i18n } from "@lingui/core";
import { Lightbulb } from "lucide-react";
import { lazyPart } from "../../../design/parts";
import type { MethodShape } from "../methodShape";

export const conceptPoster: MethodShape = {
  name: i18n.t("Concept poster"),
  hint: i18n.t("Name, promise, for whom, how to test."),
  say: i18n.t("A name, one line of promise, a sketch, for whom, and how we test it."),
  icon: Lightbulb,
  phase: "diverge",
  minutes: 20,
  visibility: "SILENT",
  writes: "IDEA",
  cards: { one: i18n.t("poster"), many: i18n.t("posters"), fresh: i18n.t("New poster") },
  placeholder: i18n.t("What is it called?"),
  answers: ["PAIN_POINT", "QUESTION"],
  fields: [
    {
      field: "PLEDGE",
      kind: "LINE",
      longest: 160,
      hint: i18n.t("In one line, as its users would say it."),
      needed: true,
    },
    { field: "AUDIENCE", kind: "LINE", longest: 160 },
    { field: "TEST", kind: "LINES", longest: 300 },
    { field: "SKETCH", kind: "DRAWING", longest: 8000 },
  ],
  Revealed: lazyPart(() => import("./Posters")),
  RevealedOnWall: lazyPart(() => import("./PostersOnWall")),
};
