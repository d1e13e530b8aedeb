import type { Side } from "../../design/sides";
import type { introspection } from "../../graphql/schema";
import type { FeedEvent } from "../feedEvent";

type Types = introspection["types"];
export type MirrorStatement = Types["MirrorStatement"]["enumValues"];
export type MirrorAnswer = Types["MirrorAnswer"]["enumValues"];

/** One side in a round: whose answers it guesses, and how far it is; what was answered nobody is told. */
export interface MirrorSide {
  side: Side;
  guesses: Side | null;
  begun: number;
  finished: number;
}

/** What one side said to one statement; all numbers are null if too few of it judged it. */
export interface MirrorSideResult {
  side: Side;
  hidden: boolean;
  n: number | null;
  /** From "not at all" to "extremely". */
  counts: number[] | null;
  cannotSay: number | null;
  topBox: number | null;
  mean: number | null;
  guesses: Side | null;
  guessN: number | null;
  meanGuess: number | null;
  blindSpot: number | null;
}

export interface StatementResult {
  statement: MirrorStatement;
  gap: number | null;
  sides: MirrorSideResult[];
}

/** One round of the perception mirror; its results are null until it closes. */
export interface MirrorRound {
  roundId: string;
  stepId: string;
  open: boolean;
  minPerSide: number;
  sides: MirrorSide[];
  /** For each statement how many have said something to it. */
  answered: number[];
  results: StatementResult[] | null;
}

export interface MirrorEntry {
  statement: MirrorStatement;
  answer: MirrorAnswer | null;
  guess: MirrorAnswer | null;
}

/** One's own answers in one round. */
export interface OwnMirror {
  roundId: string;
  entries: MirrorEntry[];
}

/** In the order in which they are asked. */
export const statements: readonly MirrorStatement[] = [
  "CUSTOMER_CENTRIC",
  "IMPROVING",
  "ALIGNED_WITH_NEEDS",
  "KEEPS_PROMISES",
  "TRUSTED",
  "COMMON_GROUND",
  "ONE_TEAM",
];

export function applyToMirrorRounds(rounds: MirrorRound[], { type, data }: FeedEvent): MirrorRound[] {
  const at = (change: Partial<MirrorRound>) =>
    rounds.map((round) => (round.roundId === data.roundId ? { ...round, ...change } : round));
  switch (type) {
    case "mirror_opened":
      return [
        ...rounds,
        {
          roundId: data.roundId,
          stepId: data.stepId,
          open: true,
          minPerSide: data.minPerSide,
          sides: data.sides.map((side: Side) => ({
            side,
            guesses: guessedBy(side, data.sides),
            begun: 0,
            finished: 0,
          })),
          answered: statements.map(() => 0),
          results: null,
        },
      ];
    case "mirror_counted":
      return at({ sides: data.sides, answered: data.answered });
    case "mirror_closed":
      return at({ open: false, results: data.results });
    default:
      return rounds;
  }
}

/** The vendor and its partner guess what the customer says, the customer what the vendor does; else who is there. */
function guessedBy(side: Side, sides: readonly Side[]): Side | null {
  const order: Side[] = side === "CUSTOMER" ? ["VENDOR", "PARTNER"] : ["CUSTOMER", "VENDOR", "PARTNER"];
  return order.find((other) => other !== side && sides.includes(other)) ?? null;
}

/** An entry that says nothing, and a round without entries, are not kept. */
export function applyToOwnMirrors(mirrors: OwnMirror[], { data }: FeedEvent): OwnMirror[] {
  const { roundId, statement, answer = null, guess = null } = data;
  const before = mirrors.find((mirror) => mirror.roundId === roundId)?.entries ?? [];
  const entry = { statement, answer, guess };
  const entries =
    answer === null && guess === null
      ? before.filter((other) => other.statement !== statement)
      : before.some((other) => other.statement === statement)
        ? before.map((other) => (other.statement === statement ? entry : other))
        : [...before, entry];
  if (entries.length === 0) return mirrors.filter((mirror) => mirror.roundId !== roundId);
  return before.length > 0
    ? mirrors.map((mirror) => (mirror.roundId === roundId ? { roundId, entries } : mirror))
    : [...mirrors, { roundId, entries }];
}

/** What one says to a statement so far. */
export const entryOf = (
  mirrors: readonly OwnMirror[],
  roundId: string,
  statement: MirrorStatement,
): MirrorEntry =>
  mirrors
    .find((mirror) => mirror.roundId === roundId)
    ?.entries.find((entry) => entry.statement === statement) ?? { statement, answer: null, guess: null };
