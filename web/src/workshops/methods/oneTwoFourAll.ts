import { Layers } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const oneTwoFourAll: MethodShape = {
  name: "1-2-4-All",
  hint: "Alone, in pairs, in fours, all.",
  say: "A minute alone, two in pairs, four in fours, then all: each four brings one idea.",
  icon: Layers,
  phase: "diverge",
  minutes: 12,
  visibility: "SILENT",
  writes: "IDEA",
  growsGroups: true,
  parts: [
    { name: "Alone", minutes: 1 },
    { name: "In pairs", minutes: 2 },
    { name: "In fours", minutes: 4 },
    { name: "All", minutes: 5 },
  ],
  answers: ["PAIN_POINT", "QUESTION"],
};
