import type { FeedEvent } from "../feedEvent";
import type { BoardStep, StepPlan, WorkshopBoard } from "../workshopBoard";

/** The steps, and which of them is current, after one event of the `workshop` feed. */
export function applyToAgenda(board: WorkshopBoard, { type, data }: FeedEvent): WorkshopBoard {
  switch (type) {
    case "workshop_created":
      return { ...board, agenda: data.steps.map(planned) };
    case "step_added":
      return {
        ...board,
        agenda: placed(board.agenda, planned(data.step), data.afterStepId, board.agenda.length),
      };
    case "step_changed":
      return withStep(board, data.step.stepId, () => settled(data.step));
    case "step_moved": {
      const step = board.agenda.find((other) => other.stepId === data.stepId);
      if (!step) return board;
      const others = board.agenda.filter((other) => other !== step);
      return { ...board, agenda: placed(others, step, data.afterStepId, 0) };
    }
    case "step_removed":
      return { ...board, agenda: board.agenda.filter((step) => step.stepId !== data.stepId) };
    case "step_skipped":
      return withStep(board, data.stepId, () => ({ state: "SKIPPED" }));
    case "step_started":
      return {
        ...withStep(board, data.stepId, () => running(data.endsAt)),
        currentStepId: data.stepId,
        startedAt: board.startedAt ?? data.startedAt,
        state: "LIVE",
      };
    case "step_paused":
      return withStep(board, data.stepId, () => ({
        state: "PAUSED",
        endsAt: null,
        remainingSeconds: data.remainingSeconds,
      }));
    case "step_resumed":
      return withStep(board, data.stepId, () => running(data.endsAt));
    case "step_extended":
      return withStep(board, data.stepId, () => ({
        endsAt: data.endsAt,
        remainingSeconds: data.remainingSeconds,
      }));
    case "step_ended":
      return {
        ...withStep(board, data.stepId, () => ({ state: "ENDED", endsAt: null, remainingSeconds: null })),
        currentStepId: board.currentStepId === data.stepId ? null : board.currentStepId,
      };
    case "steps_restored":
      return {
        ...board,
        currentStepId: data.currentStepId,
        agenda: board.agenda.map((step) => ({
          ...step,
          ...data.steps.find((one: { stepId: string }) => one.stepId === step.stepId),
        })),
      };
    case "sheets_passed":
      return withStep(board, data.stepId, () => ({ ...running(data.endsAt), sheetRound: data.round }));
    // Groups may have a clock of their own.
    case "groups_formed":
    case "groups_recalled":
      return data.endsAt ? withStep(board, data.stepId, () => running(data.endsAt)) : board;
    case "done_counted":
      return withStep(board, data.stepId, (step) => ({
        doneCount: data.count,
        doneParticipantIds: data.participantId
          ? [
              ...step.doneParticipantIds.filter((id) => id !== data.participantId),
              ...(data.done ? [data.participantId] : []),
            ]
          : step.doneParticipantIds,
      }));
    case "cards_counted":
      return withStep(board, data.stepId, () => ({ cardCount: data.written, hiddenCardCount: data.hidden }));
    case "collection_opened":
      return withStep(board, data.stepId, () => ({
        collection: {
          opensAt: data.opensAt,
          until: data.until,
          late: data.late,
          closedAt: null,
          openingReminderAt: data.openingReminderAt ?? null,
          endingReminderAt: data.endingReminderAt ?? null,
        },
      }));
    case "collection_closed":
      return withStep(board, data.stepId, (step) => ({
        collection: step.collection && { ...step.collection, closedAt: data.closedAt },
      }));
    default:
      return board;
  }
}

const running = (endsAt: string): Partial<BoardStep> => ({
  state: "RUNNING",
  endsAt,
  remainingSeconds: null,
});

/** What steps could not say when they were planned is not in their events. */
const settled = (plan: StepPlan): StepPlan => ({
  ...plan,
  voteBudget: plan.voteBudget ?? null,
  maxPerCard: plan.maxPerCard ?? null,
  selfVote: plan.selfVote ?? null,
  sidePrompts: plan.sidePrompts ?? [],
  pace: plan.pace ?? null,
});

const planned = (plan: StepPlan): BoardStep => ({
  ...settled(plan),
  state: "PLANNED",
  endsAt: null,
  remainingSeconds: null,
  cardCount: 0,
  hiddenCardCount: 0,
  doneCount: 0,
  doneParticipantIds: [],
  sheetRound: 1,
  collection: null,
});

function placed(
  agenda: BoardStep[],
  step: BoardStep,
  afterStepId: string | null,
  otherwise: number,
): BoardStep[] {
  const before = afterStepId ? agenda.findIndex((other) => other.stepId === afterStepId) + 1 : otherwise;
  return [...agenda.slice(0, before), step, ...agenda.slice(before)];
}

const withStep = (
  board: WorkshopBoard,
  stepId: string,
  change: (step: BoardStep) => Partial<BoardStep>,
): WorkshopBoard => ({
  ...board,
  agenda: board.agenda.map((step) => (step.stepId === stepId ? { ...step, ...change(step) } : step)),
});
