import { Handshake } from "lucide-react";
import { lazy } from "react";
import type { MethodShape } from "../methodShape";

export const promises: MethodShape = {
  name: "Promises",
  hint: "What you will do, and by when.",
  icon: Handshake,
  phase: "close",
  minutes: 10,
  visibility: "OPEN",
  writes: "NOTE",
  cards: { one: "promise", many: "promises" },
  placeholder: "We promise to …",
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
  Revealed: lazy(() => import("./PromiseList")),
};
