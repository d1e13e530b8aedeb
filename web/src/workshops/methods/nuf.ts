import { Gavel } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const nuf: MethodShape = {
  name: "NUF",
  hint: "How new, how useful, how feasible: alone first.",
  say: "Is it new, useful, feasible? Judge alone first, then we talk about the strongest.",
  icon: Gavel,
  phase: "converge",
  minutes: 5,
  visibility: "OPEN",
  votes: "NUF",
};
