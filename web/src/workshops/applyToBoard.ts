import { applyToAgenda } from "./agenda/applyToAgenda";
import { applyToCards } from "./board/applyToCards";
import { applyToThemes } from "./clustering/applyToThemes";
import { applyToConfirmedSides } from "./confirming/confirmedSides";
import { applyToAttention } from "./control/attention";
import type { FeedEvent } from "./feedEvent";
import { applyToGrouping } from "./groups/grouping";
import { applyToTopic } from "./methods/discussion/applyToTopic";
import { applyToMirrorRounds } from "./mirror/mirrorRounds";
import { applyToParkedTopics } from "./parking/parkedTopics";
import { applyToParticipants } from "./people/applyToParticipants";
import { applyToTurn } from "./turns/applyToTurn";
import { applyToRounds } from "./voting/applyToRounds";
import type { WorkshopBoard } from "./workshopBoard";

/** What an event does to more than one member of the board. */
const folds = [applyToWorkshop, applyToAgenda, applyToThemes, applyToTopic];

/** What it does to one member alone. */
const slices: {
  [Name in keyof WorkshopBoard]?: (slice: WorkshopBoard[Name], event: FeedEvent) => WorkshopBoard[Name];
} = {
  participants: applyToParticipants,
  cards: applyToCards,
  votingRounds: applyToRounds,
  mirrorRounds: applyToMirrorRounds,
  grouping: applyToGrouping,
  turn: applyToTurn,
  parkedTopics: applyToParkedTopics,
  confirmedSides: applyToConfirmedSides,
  attention: applyToAttention,
};

/** The board after one event of the `workshop` feed; the same object if the event means nothing to it. */
export function applyToBoard(before: WorkshopBoard, event: FeedEvent): WorkshopBoard {
  const board = folds.reduce((board, fold) => fold(board, event), before);
  return (Object.keys(slices) as (keyof WorkshopBoard)[]).reduce(
    (board, name) => folded(board, name, event),
    board,
  );
}

function folded<Name extends keyof WorkshopBoard>(
  board: WorkshopBoard,
  name: Name,
  event: FeedEvent,
): WorkshopBoard {
  const slice = slices[name]?.(board[name], event);
  return slice === undefined || slice === board[name] ? board : { ...board, [name]: slice };
}

function applyToWorkshop(board: WorkshopBoard, { type, data }: FeedEvent): WorkshopBoard {
  switch (type) {
    case "workshop_created":
      return {
        ...board,
        workshopId: data.workshopId,
        title: data.title,
        templateId: data.templateId,
        createdAt: data.createdAt,
        sides: data.sides,
        followsWorkshopId: data.followsWorkshopId ?? null,
      };
    case "workshop_renamed":
      return { ...board, title: data.title };
    case "workshop_closed":
      return { ...board, state: "CLOSED", closedAt: data.closedAt, followUpOn: data.followUpOn };
    case "workshop_reopened":
      return { ...board, state: board.startedAt ? "LIVE" : "PLANNED", closedAt: null };
    case "door_locked":
      return { ...board, doorLocked: true };
    case "door_unlocked":
      return { ...board, doorLocked: false };
    case "decision_noted":
      return { ...board, decisions: [...board.decisions, data] };
    case "decision_taken_back":
      return {
        ...board,
        decisions: board.decisions.filter((decision) => decision.decisionId !== data.decisionId),
      };
    default:
      return board;
  }
}
