import type { LucideIcon } from "lucide-react";
import type { CardKind, Visibility, VotingMethod } from "../workshopBoard";

/** The part of a workshop's arc to which a method belongs. */
export type Phase = "open" | "diverge" | "converge" | "close";

/** What a method is made of; what concerns rules is the same as the server's shape, and a test holds the two together. */
export interface MethodShape {
  name: string;
  /** What to do, in a line, for participants. */
  hint: string;
  icon: LucideIcon;
  phase: Phase;
  minutes: number;
  visibility: Visibility;
  /** The kind of card that people write; absent where nothing is written. */
  writes?: CardKind;
  /** Contributors, too, may sort cards into themes. */
  clusters?: true;
  /** The vote that a step of this method is for. */
  votes?: VotingMethod;
}
