import { i18n } from "@lingui/core";
import { Handshake } from "lucide-react";
import { lazyPart } from "../../../design/parts";
import type { MethodShape } from "../methodShape";

export const promises: MethodShape = {
  name: i18n.t("Promises"),
  hint: i18n.t("What you will do, and by when."),
  say: i18n.t("Who promises what, by when, and how will we know? Small and certain beats large and vague."),
  icon: Handshake,
  phase: "close",
  minutes: 10,
  visibility: "OPEN",
  writes: "NOTE",
  cards: { one: i18n.t("promise"), many: i18n.t("promises"), fresh: i18n.t("New promise") },
  placeholder: i18n.t("We promise to …"),
  fields: [
    {
      field: "BENEFICIARY",
      kind: "SIDE",
      longest: 20,
      needed: true,
      usual: (me, board) => board.sides.find(({ side }) => side !== me.side)?.side ?? "",
    },
    { field: "DUE_ON", kind: "DAY", longest: 10, needed: true },
    { field: "OWNER", kind: "LINE", longest: 80, usual: (me) => me.name ?? "" },
    { field: "MEASURE", kind: "LINE", longest: 200 },
  ],
  Revealed: lazyPart(() => import("./PromiseList")),
  RevealedOnWall: lazyPart(() => import("./PromisesOnWall")),
};
