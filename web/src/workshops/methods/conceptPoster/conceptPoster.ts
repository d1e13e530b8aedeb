import { Lightbulb } from "lucide-react";
import { lazy } from "react";
import type { MethodShape } from "../methodShape";

export const conceptPoster: MethodShape = {
  name: "Concept poster",
  hint: "Name, promise, for whom, how to test.",
  icon: Lightbulb,
  phase: "diverge",
  minutes: 20,
  visibility: "SILENT",
  writes: "IDEA",
  cards: { one: "poster", many: "posters" },
  placeholder: "What is it called?",
  answers: ["PAIN_POINT", "QUESTION"],
  fields: [
    {
      field: "PLEDGE",
      kind: "LINE",
      longest: 160,
      hint: "In one line, as its users would say it.",
      needed: true,
    },
    { field: "AUDIENCE", kind: "LINE", longest: 160 },
    { field: "TEST", kind: "LINES", longest: 300 },
    { field: "SKETCH", kind: "DRAWING", longest: 8000 },
  ],
  Revealed: lazy(() => import("./Posters")),
};
