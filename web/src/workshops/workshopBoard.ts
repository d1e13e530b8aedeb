import type { ParticipantRole, Side } from "../design/sides";
import type { introspection } from "../graphql/schema";
import type { ConfirmedSide } from "./confirming/confirmedSides";
import { type Attention, nowhere } from "./control/attention";
import type { Grouping } from "./groups/grouping";
import type { MirrorRound } from "./mirror/mirrorRounds";
import type { ParkedTopic } from "./parking/parkedTopics";

type Types = introspection["types"];
export type Method = Types["Method"]["enumValues"];
export type StepState = Types["StepState"]["enumValues"];
export type WorkshopState = Types["WorkshopState"]["enumValues"];
export type Visibility = Types["Visibility"]["enumValues"];
export type CardKind = Types["CardKind"]["enumValues"];
export type CardField = Types["CardField"]["enumValues"];
export type Thumb = Types["Thumb"]["enumValues"];
export type LateRule = Types["LateRule"]["enumValues"];
export type VotingMethod = Types["VotingMethod"]["enumValues"];
export type BallotChoice = Types["BallotChoice"]["enumValues"];

interface BoardSide {
  side: Side;
  organizationId: string;
  organizationName: string | null;
}

/** What one side is asked in a step instead of the common prompt; null after erasure. */
export interface SidePrompt {
  side: Side;
  prompt: string | null;
}

/** How the time of a step is cut; what is null is as usual for its method. */
export interface StepPace {
  /** In how many rounds of sheets its minutes are shared; null: each round has all of them. */
  rounds: number | null;
  topicMinutes: number | null;
  extensionMinutes: number | null;
  turnSeconds: number | null;
}

export interface StepPlan {
  stepId: string;
  method: Method;
  title: string | null;
  prompt: string | null;
  minutes: number;
  visibility: Visibility;
  anonymous: boolean;
  writers: Side[];
  /** Dots for each voter in its dot votes; null: by the number of cards. */
  voteBudget: number | null;
  /** Dots that one voter may stack on a card; null: 3. */
  maxPerCard: number | null;
  /** Whether one may vote for one's own card; null: yes. */
  selfVote: boolean | null;
  sidePrompts: SidePrompt[];
  pace: StepPace | null;
}

export interface BoardStep extends StepPlan {
  state: StepState;
  endsAt: string | null;
  remainingSeconds: number | null;
  cardCount: number;
  hiddenCardCount: number;
  doneCount: number;
  doneParticipantIds: string[];
  /** Brainwriting: in which round its sheets are; 1 before they are passed. */
  sheetRound: number;
  collection: Collection | null;
}

/** When cards of a step may be written before it runs. */
export interface Collection {
  opensAt: string;
  until: string;
  late: LateRule;
  /** When a facilitator closed it before its end. */
  closedAt: string | null;
  /** When people are told by mail that it is open. */
  openingReminderAt: string | null;
  /** When those who have written nothing are told that it ends soon. */
  endingReminderAt: string | null;
}

export interface BoardParticipant {
  participantId: string;
  name: string | null;
  side: Side | null;
  role: ParticipantRole;
  expertise: string[];
  organizationId: string | null;
  present: boolean;
}

/** What a card says in one field of its method; null after erasure. */
export interface CardDetail {
  field: CardField;
  value: string | null;
}

export interface BoardCard {
  cardId: string;
  stepId: string;
  kind: CardKind;
  text: string | null;
  authorId: string | null;
  side: Side | null;
  organizationId: string | null;
  answers: string[];
  kept: boolean;
  details: CardDetail[];
  /** The number of the group in which it was written. */
  group: number | null;
  /** The card that it takes further. */
  buildsOn: string | null;
}

export interface BoardTheme {
  themeId: string;
  name: string | null;
  cardIds: string[];
}

/** What is rated in NUF, and in impact and effort; what the round's method does not ask for is null. */
export type Criterion = "new" | "useful" | "feasible" | "impact" | "effort";
export type Rating = Record<Criterion, number | null>;

export interface SideResult {
  side: Side;
  hidden: boolean;
  voters: number | null;
  dots: number | null;
  share: number | null;
  agree: number | null;
  disagree: number | null;
  pass: number | null;
  seen: number | null;
  /** In a rating, what those who rated the card gave on the average. */
  mean: Rating | null;
}

export interface CardResult {
  cardId: string;
  rank: number;
  consensus: number | null;
  meanShare: number | null;
  divided: number;
  sides: SideResult[];
  /** In a rating, the mean over the shown sides of their means, and what it comes to. */
  mean: Rating | null;
  score: number | null;
}

export interface BoardRound {
  roundId: string;
  stepId: string;
  method: VotingMethod;
  open: boolean;
  cardIds: string[];
  budget: number | null;
  maxPerCard: number | null;
  selfVote: boolean;
  collects: boolean;
  voterCount: number;
  results: CardResult[] | null;
}

export interface BoardDecision {
  decisionId: string;
  text: string | null;
  decidedAt: string;
}

/** Who has the word, in a round of the current step. */
export interface BoardTurn {
  stepId: string;
  participantId: string;
  seconds: number | null;
  endsAt: string | null;
  spokenIds: string[];
}

/** The card that is discussed, and the thumbs for going on. */
export interface BoardTopic {
  stepId: string;
  cardId: string;
  endsAt: string;
  extensions: number;
  /** Counts up with each time that thumbs are asked for. */
  question: number;
  up: number;
  sideways: number;
  down: number;
}

/** What everybody with a seat may see of a workshop: the fold of its `workshop` feed. */
export interface WorkshopBoard {
  workshopId: string | null;
  title: string | null;
  templateId: string | null;
  state: WorkshopState;
  createdAt: string | null;
  startedAt: string | null;
  closedAt: string | null;
  followUpOn: string | null;
  doorLocked: boolean;
  sides: BoardSide[];
  agenda: BoardStep[];
  currentStepId: string | null;
  participants: BoardParticipant[];
  cards: BoardCard[];
  themes: BoardTheme[];
  undoableThemeChanges: number;
  votingRounds: BoardRound[];
  mirrorRounds: MirrorRound[];
  decisions: BoardDecision[];
  turn: BoardTurn | null;
  topic: BoardTopic | null;
  discussedCardIds: string[];
  thumbQuestions: number;
  parkedTopics: ParkedTopic[];
  /** Who is in which group, or was last. */
  grouping: Grouping | null;
  /** The workshop before it, of which promises are looked at again. */
  followsWorkshopId: string | null;
  confirmedSides: ConfirmedSide[];
  attention: Attention;
}

export const emptyBoard: WorkshopBoard = {
  workshopId: null,
  title: null,
  templateId: null,
  state: "PLANNED",
  createdAt: null,
  startedAt: null,
  closedAt: null,
  followUpOn: null,
  doorLocked: false,
  sides: [],
  agenda: [],
  currentStepId: null,
  participants: [],
  cards: [],
  themes: [],
  undoableThemeChanges: 0,
  votingRounds: [],
  mirrorRounds: [],
  decisions: [],
  turn: null,
  topic: null,
  discussedCardIds: [],
  thumbQuestions: 0,
  parkedTopics: [],
  grouping: null,
  followsWorkshopId: null,
  confirmedSides: [],
  attention: nowhere,
};

/** What a step is called; null where it has no title, or is not on the agenda. */
export const titleOf = (board: WorkshopBoard, stepId: string): string | null =>
  board.agenda.find((step) => step.stepId === stepId)?.title ?? null;
