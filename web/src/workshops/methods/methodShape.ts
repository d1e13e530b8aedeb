import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { CardNames } from "../cardKinds";
import type { OwnCard } from "../ownSeat";
import type {
  BoardCard,
  BoardParticipant,
  BoardStep,
  CardField,
  CardKind,
  Visibility,
  VotingMethod,
  WorkshopBoard,
} from "../workshopBoard";

/** The part of a workshop's arc to which a method belongs. */
export type Phase = "open" | "diverge" | "converge" | "close";

/** What stands in a field of a card: the server's kinds. */
type FieldKind = "LINE" | "LINES" | "DAY" | "SIDE" | "FEEDBACK" | "DRAWING";

/** One field of a method's cards. */
export interface FieldShape {
  field: CardField;
  kind: FieldKind;
  longest: number;
  hint?: string;
  /** A card is added only when this is filled in; one that is half-written at the step's end is saved without. */
  needed?: true;
  /** What stands in it before its author has chosen. */
  usual?: (me: BoardParticipant, board: WorkshopBoard) => string;
}

/** What a method is made of; what concerns rules is the same as the server's shape, and a test holds the two together. */
export interface MethodShape {
  name: string;
  /** What to do, in a line, for participants. */
  hint: string;
  /** What a facilitator may say at its start. */
  say: string;
  icon: LucideIcon;
  phase: Phase;
  minutes: number;
  visibility: Visibility;
  /** The kind of card that people write; absent where nothing is written. */
  writes?: CardKind;
  /** Cards that one person may write in a step; absent: as many as the server takes. */
  mostCards?: number;
  /** What a card says beside its text. */
  fields?: readonly FieldShape[];
  /** How its cards are called, where the kind's name says too little. */
  cards?: CardNames;
  placeholder?: string;
  /** The kinds of cards that its cards may answer. */
  answers?: readonly CardKind[];
  /** Parts of the step by the clock, with their minutes of the usual length. */
  parts?: readonly { name: string; minutes: number }[];
  /** Contributors, too, may sort cards into themes. */
  clusters?: true;
  /** The vote that a step of this method is for. */
  votes?: VotingMethod;
  /** The vote on what was written in the step, once it is revealed. */
  endsInVote?: VotingMethod;
  /** For how many people it is meant, where that matters. */
  people?: { from: number; to: number };
  /** How the field of a new card is called for everybody to read; absent: the cards' name, and only for those who cannot see. */
  label?: string;
  /** How the step's revealed cards are laid out; absent: a grid. */
  Revealed?: ComponentType<{ step: BoardStep; cards: BoardCard[] }>;
  /** How they stand on the wall, page by page; absent: the whole board by theme. */
  RevealedOnWall?: ComponentType<{ cards: BoardCard[] }>;
  /** Above everything else of the step; `forRoom`: as the room sees it. */
  Lead?: ComponentType<{ step: BoardStep; forRoom?: boolean }>;
  /** Silent steps are written on sheets that go round, three ideas a round. */
  passesSheets?: true;
  /** The sides answer the statements of the perception mirror in it. */
  mirrors?: true;
  /** What the step is about, where that is neither cards nor votes; `forRoom`: as the room sees it. */
  Stage?: ComponentType<{ step: BoardStep; forRoom?: boolean }>;
  /** People work alone first, then in pairs, in fours and together. */
  growsGroups?: true;
  /** Its cards are discussed as topics, one by one. */
  discusses?: true;
  /** People are usually called up one after another; with how many seconds for each, where that is usual. */
  round?: { seconds?: number };
  /** Around one's own cards while one writes. */
  Own?: ComponentType<{ step: BoardStep; cards: OwnCard[] }>;
}
