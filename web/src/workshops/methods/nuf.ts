import { Gavel } from "lucide-react";
import type { MethodShape } from "./methodShape";

export const nuf: MethodShape = {
  name: "NUF",
  hint: "New, useful, feasible.",
  icon: Gavel,
  phase: "converge",
  minutes: 5,
  visibility: "OPEN",
};
