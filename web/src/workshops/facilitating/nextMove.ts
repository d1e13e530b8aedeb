import { i18n } from "@lingui/core";
import { plannedRounds } from "../agenda/pace";
import { groupsIn } from "../groups/grouping";
import { nextPart, partNames } from "../groups/parts";
import { methods } from "../methods/methods";
import type { MirrorRound } from "../mirror/mirrorRounds";
import { askedIn } from "../people/askedIn";
import type { BoardRound, BoardStep, WorkshopBoard } from "../workshopBoard";

export type Move =
  | { kind: "start"; step: BoardStep; label: string }
  | { kind: "nextPart"; step: BoardStep; part: "PAIRS" | "FOURS" | "ALL"; label: string }
  | { kind: "recall"; label: string }
  | { kind: "passSheets"; round: number; label: string }
  | { kind: "reveal"; step: BoardStep; label: string }
  | { kind: "openVote"; step: BoardStep; label: string }
  | { kind: "closeVote"; round: BoardRound; label: string }
  | { kind: "openMirror"; step: BoardStep; label: string }
  | { kind: "closeMirror"; round: MirrorRound; label: string }
  | { kind: "close"; label: string }
  | { kind: "reopen"; label: string };

const currentOf = (board: WorkshopBoard) =>
  board.agenda.find((step) => step.stepId === board.currentStepId) ?? null;

const openRoundOf = (board: WorkshopBoard) => board.votingRounds.find((round) => round.open) ?? null;

/** The step that comes after the current one; before the first, the first. */
export function stepAfter(board: WorkshopBoard): BoardStep | null {
  const index = board.agenda.findIndex((step) => step.stepId === board.currentStepId);
  return board.agenda.slice(index + 1).find((step) => step.state === "PLANNED") ?? null;
}

/** The step whose cards are to be revealed: the current one, or the last before it where there is nothing yet to sort or vote on. */
function hiddenFor(board: WorkshopBoard, current: BoardStep | null): BoardStep | null {
  if (!current) return null;
  if (current.hiddenCardCount > 0) return current;
  const { clusters, votes } = methods[current.method];
  if (board.cards.length > 0 || !(clusters || votes)) return null;
  return (
    board.agenda.slice(0, board.agenda.indexOf(current)).findLast((step) => step.hiddenCardCount > 0) ?? null
  );
}

/** Whether a planned round of sheets is still to come, something stands on them, and there is somebody to give them to. */
function sheetsGoOn(board: WorkshopBoard, step: BoardStep): boolean {
  const rounds = plannedRounds(step);
  return (
    rounds !== null && step.sheetRound < rounds && step.hiddenCardCount > 0 && askedIn(board, step).length > 1
  );
}

/**
 * Whether the cards of the step wait for its own vote: there is something to choose from, nobody has begun to talk about
 * them, and no step for a vote comes next.
 */
function endsInVote(board: WorkshopBoard, step: BoardStep): boolean {
  const cards = board.cards.filter((card) => card.stepId === step.stepId);
  const isBegun =
    board.votingRounds.some((round) => round.stepId === step.stepId) ||
    cards.some(({ cardId }) => cardId === board.topic?.cardId || board.discussedCardIds.includes(cardId));
  const next = stepAfter(board);
  return (
    methods[step.method].endsInVote !== undefined &&
    cards.length > 1 &&
    !isBegun &&
    !(next && methods[next.method].votes)
  );
}

const voteLabel = (step: BoardStep) =>
  methods[step.method].discusses ? i18n.t("Vote on the topics") : i18n.t("Open the vote");

/** What a facilitator most probably wants to do next; one thing, and never something that loses anything. */
export function nextMove(board: WorkshopBoard): Move {
  if (board.state === "CLOSED") return { kind: "reopen", label: i18n.t("Reopen the workshop") };
  const round = openRoundOf(board);
  if (round) return { kind: "closeVote", round, label: i18n.t("Close the vote") };
  const mirror = board.mirrorRounds.find((other) => other.open);
  if (mirror) return { kind: "closeMirror", round: mirror, label: i18n.t("Close the mirror") };
  const current = currentOf(board);
  const part =
    current && !current.anonymous && methods[current.method].growsGroups && nextPart(board, current);
  if (current && part)
    return {
      kind: "nextPart",
      step: current,
      part,
      label: i18n.t("Next part: {part}", { part: partNames[part] }),
    };
  if (groupsIn(board.grouping, current?.stepId))
    return { kind: "recall", label: i18n.t("Recall the groups") };
  if (current && sheetsGoOn(board, current))
    return { kind: "passSheets", round: current.sheetRound + 1, label: i18n.t("Pass the sheets on") };
  const hidden = hiddenFor(board, current);
  if (hidden)
    return {
      kind: "reveal",
      step: hidden,
      label: i18n.t("Reveal {hiddenCardCount, plural, one {# card} other {# cards}}", {
        hiddenCardCount: hidden.hiddenCardCount,
      }),
    };
  const votes = current && methods[current.method].votes;
  const voted = board.votingRounds.some((other) => other.stepId === current?.stepId);
  if (current && votes && !voted && (board.cards.length > 0 || votes === "AGREEMENT"))
    return { kind: "openVote", step: current, label: i18n.t("Open the vote") };
  if (current && endsInVote(board, current))
    return { kind: "openVote", step: current, label: voteLabel(current) };
  const mirrored = board.mirrorRounds.some((other) => other.stepId === current?.stepId);
  if (current && methods[current.method].mirrors && !mirrored)
    return { kind: "openMirror", step: current, label: i18n.t("Open the mirror") };
  const next = stepAfter(board);
  if (next)
    return {
      kind: "start",
      step: next,
      label:
        board.state === "PLANNED"
          ? i18n.t("Start the workshop")
          : i18n.t("Next: {title}", { title: next.title ?? i18n.t("a step") }),
    };
  return { kind: "close", label: i18n.t("Close the workshop") };
}
