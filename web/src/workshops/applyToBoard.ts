import { applyToAttention } from "./control/attention";
import type { FeedEvent } from "./feedEvent";
import { applyToGrouping } from "./groups/grouping";
import { applyToMirrorRounds } from "./mirror/mirrorRounds";
import { applyToParkedTopics } from "./parking/parkedTopics";
import type { BoardStep, BoardTheme, BoardTopic, BoardTurn, StepPlan, WorkshopBoard } from "./workshopBoard";

const undoableAtMost = 50;

/** The board after one event of the `workshop` feed; the same object if the event means nothing to it. */
export function applyToBoard(board: WorkshopBoard, event: FeedEvent): WorkshopBoard {
  const next = fold(board, event);
  const attention = applyToAttention(board.attention, event);
  return attention === board.attention ? next : { ...next, attention };
}

function fold(board: WorkshopBoard, event: FeedEvent): WorkshopBoard {
  const { type, data } = event;
  switch (type) {
    case "workshop_created":
      return {
        ...board,
        workshopId: data.workshopId,
        title: data.title,
        templateId: data.templateId,
        createdAt: data.createdAt,
        sides: data.sides,
        agenda: data.steps.map(planned),
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
        ...withStep(board, data.stepId, () => ({
          state: "RUNNING",
          endsAt: data.endsAt,
          remainingSeconds: null,
        })),
        currentStepId: data.stepId,
        grouping: board.grouping?.stepId === data.stepId ? null : board.grouping,
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
      return withStep(board, data.stepId, () => ({
        state: "RUNNING",
        endsAt: data.endsAt,
        remainingSeconds: null,
      }));
    case "step_extended":
      return withStep(board, data.stepId, () => ({
        endsAt: data.endsAt,
        remainingSeconds: data.remainingSeconds,
      }));
    case "step_ended":
      return {
        ...withStep(board.topic?.stepId === data.stepId ? withoutTopic(board) : board, data.stepId, () => ({
          state: "ENDED",
          endsAt: null,
          remainingSeconds: null,
        })),
        currentStepId: board.currentStepId === data.stepId ? null : board.currentStepId,
        turn: board.turn?.stepId === data.stepId ? null : board.turn,
      };
    case "steps_restored":
      return {
        ...board,
        currentStepId: data.currentStepId,
        agenda: board.agenda.map((step) => ({
          ...step,
          ...data.steps.find((one: { stepId: string }) => one.stepId === step.stepId),
        })),
        turn: board.turn?.stepId === data.currentStepId ? board.turn : null,
        topic: board.topic?.stepId === data.currentStepId ? board.topic : null,
      };
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
        collection: { opensAt: data.opensAt, until: data.until, late: data.late, closedAt: null },
      }));
    case "collection_closed":
      return withStep(board, data.stepId, (step) => ({
        collection: step.collection && { ...step.collection, closedAt: data.closedAt },
      }));

    case "participant_joined":
      return {
        ...board,
        participants: [
          ...board.participants,
          { ...data, expertise: data.expertise.filter((tag: string | null) => tag !== null), present: true },
        ],
      };
    case "participant_left":
      return {
        ...board,
        participants: board.participants.map((person) =>
          person.participantId === data.participantId ? { ...person, present: false } : person,
        ),
        grouping: applyToGrouping(board.grouping, event),
      };

    // Texts come as null from now on, and SeatFeeds fetches all of them anew; of a list of texts nothing is left.
    case "participant_erased":
      return withoutExpertise(board, (person) => person.participantId === data.participantId);
    case "organization_erased":
      return withoutExpertise(board, (person) => person.organizationId === data.organizationId);

    case "card_revealed":
      return {
        ...board,
        cards: [
          ...board.cards,
          { ...data, kept: false, details: data.details ?? [], group: data.group ?? null },
        ],
      };
    case "card_reworded":
      return withCard(board, data.cardId, {
        text: data.text,
        ...(data.details && { details: data.details }),
      });
    case "card_kept":
      return withCard(board, data.cardId, { kept: true });
    case "card_taken_back":
      return {
        ...board,
        cards: board.cards.filter((card) => card.cardId !== data.cardId),
        topic: board.topic?.cardId === data.cardId ? null : board.topic,
        discussedCardIds: board.discussedCardIds.filter((id) => id !== data.cardId),
        themes: board.themes.map((theme) => without(theme, [data.cardId])),
        votingRounds: board.votingRounds.map((round) =>
          round.open ? { ...round, cardIds: round.cardIds.filter((id) => id !== data.cardId) } : round,
        ),
      };

    case "theme_formed":
      return withThemes(board, 1, [
        ...board.themes.map((theme) => without(theme, data.cardIds)),
        { themeId: data.themeId, name: data.name, cardIds: data.cardIds },
      ]);
    case "theme_renamed":
      return withThemes(
        board,
        1,
        board.themes.map((theme) => (theme.themeId === data.themeId ? { ...theme, name: data.name } : theme)),
      );
    case "cards_moved":
      return withThemes(
        board,
        1,
        board.themes
          .map((theme) => without(theme, data.cardIds))
          .map((theme) =>
            theme.themeId === data.themeId
              ? { ...theme, cardIds: [...theme.cardIds, ...data.cardIds] }
              : theme,
          ),
      );
    case "themes_merged": {
      const merged = board.themes.find((theme) => theme.themeId === data.mergedThemeId)?.cardIds ?? [];
      return withThemes(
        board,
        1,
        board.themes
          .filter((theme) => theme.themeId !== data.mergedThemeId)
          .map((theme) =>
            theme.themeId === data.themeId ? { ...theme, cardIds: [...theme.cardIds, ...merged] } : theme,
          ),
      );
    }
    case "theme_dissolved":
      return withThemes(
        board,
        1,
        board.themes.filter((theme) => theme.themeId !== data.themeId),
      );
    case "themes_restored":
      return withThemes(board, -1, restored(board.themes, data.themes, data.removedThemeIds));

    case "voting_round_opened":
      return {
        ...board,
        votingRounds: [...board.votingRounds, { ...data, open: true, voterCount: 0, results: null }],
      };
    case "cards_put_to_vote":
      return withRound(board, data.roundId, (round) => ({ cardIds: [...round.cardIds, ...data.cardIds] }));
    case "voters_counted":
      return withRound(board, data.roundId, () => ({ voterCount: data.voters }));
    case "voting_round_closed":
      return withRound(board, data.roundId, () => ({ open: false, results: data.results }));

    case "mirror_opened":
    case "mirror_counted":
    case "mirror_closed":
      return { ...board, mirrorRounds: applyToMirrorRounds(board.mirrorRounds, event) };

    case "sheets_passed":
      return withStep(board, data.stepId, () => ({
        state: "RUNNING",
        endsAt: data.endsAt,
        remainingSeconds: null,
        sheetRound: data.round,
      }));
    case "groups_formed":
    case "groups_recalled":
      return {
        ...(data.endsAt
          ? withStep(board, data.stepId, () => ({
              state: "RUNNING",
              endsAt: data.endsAt,
              remainingSeconds: null,
            }))
          : board),
        grouping: applyToGrouping(board.grouping, event),
      };
    case "participant_regrouped":
    case "group_note_marked":
      return { ...board, grouping: applyToGrouping(board.grouping, event) };
    case "turn_passed":
      return { ...board, turn: passed(board.turn, data) };
    case "turns_ended":
      return { ...board, turn: null };
    case "topic_opened":
      return {
        ...board,
        topic: {
          ...data,
          extensions: 0,
          question: board.thumbQuestions + 1,
          up: 0,
          sideways: 0,
          down: 0,
        },
        thumbQuestions: board.thumbQuestions + 1,
        discussedCardIds: board.discussedCardIds.filter((id) => id !== data.cardId),
      };
    case "topic_extended":
      return {
        ...withTopic(board, (topic) => ({
          endsAt: data.endsAt,
          extensions: topic.extensions + 1,
          question: board.thumbQuestions + 1,
          up: 0,
          sideways: 0,
          down: 0,
        })),
        thumbQuestions: board.thumbQuestions + 1,
      };
    case "topic_closed":
      return withoutTopic(board);
    case "thumbs_counted":
      return withTopic(board, () => ({ up: data.up, sideways: data.sideways, down: data.down }));

    case "decision_noted":
      return { ...board, decisions: [...board.decisions, data] };
    case "topic_parked":
    case "parked_topic_settled":
      return { ...board, parkedTopics: applyToParkedTopics(board.parkedTopics, event) };
    default:
      return board;
  }
}

/** The word goes on: who had it has spoken. */
function passed(before: BoardTurn | null, next: Omit<BoardTurn, "spokenIds">): BoardTurn {
  const spoken =
    before?.stepId === next.stepId
      ? [...before.spokenIds.filter((id) => id !== before.participantId), before.participantId]
      : [];
  return { ...next, spokenIds: spoken.filter((id) => id !== next.participantId) };
}

const withTopic = (
  board: WorkshopBoard,
  change: (topic: BoardTopic) => Partial<BoardTopic>,
): WorkshopBoard => (board.topic ? { ...board, topic: { ...board.topic, ...change(board.topic) } } : board);

/** The topic is done with. */
const withoutTopic = (board: WorkshopBoard): WorkshopBoard =>
  board.topic
    ? { ...board, topic: null, discussedCardIds: [...board.discussedCardIds, board.topic.cardId] }
    : board;

/** Steps that were planned before they had vote budgets come without. */
const settled = (plan: StepPlan): StepPlan => ({
  ...plan,
  voteBudget: plan.voteBudget ?? null,
  maxPerCard: plan.maxPerCard ?? null,
  selfVote: plan.selfVote ?? null,
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

const withoutExpertise = (
  board: WorkshopBoard,
  erased: (person: WorkshopBoard["participants"][number]) => boolean,
): WorkshopBoard => ({
  ...board,
  participants: board.participants.map((person) => (erased(person) ? { ...person, expertise: [] } : person)),
});

const withCard = (
  board: WorkshopBoard,
  cardId: string,
  change: Partial<WorkshopBoard["cards"][number]>,
): WorkshopBoard => ({
  ...board,
  cards: board.cards.map((card) => (card.cardId === cardId ? { ...card, ...change } : card)),
});

type Round = WorkshopBoard["votingRounds"][number];

const withRound = (
  board: WorkshopBoard,
  roundId: string,
  change: (round: Round) => Partial<Round>,
): WorkshopBoard => ({
  ...board,
  votingRounds: board.votingRounds.map((round) =>
    round.roundId === roundId ? { ...round, ...change(round) } : round,
  ),
});

const withThemes = (board: WorkshopBoard, changes: 1 | -1, themes: BoardTheme[]): WorkshopBoard => ({
  ...board,
  themes,
  undoableThemeChanges: Math.max(0, Math.min(undoableAtMost, board.undoableThemeChanges + changes)),
});

function without(theme: BoardTheme, cardIds: string[]): BoardTheme {
  return theme.cardIds.some((id) => cardIds.includes(id))
    ? { ...theme, cardIds: theme.cardIds.filter((id) => !cardIds.includes(id)) }
    : theme;
}

function restored(themes: BoardTheme[], before: BoardTheme[], removedIds: string[]): BoardTheme[] {
  const kept = themes
    .filter((theme) => !removedIds.includes(theme.themeId))
    .map((theme) => before.find((old) => old.themeId === theme.themeId) ?? theme);
  return [...kept, ...before.filter((old) => !kept.some((theme) => theme.themeId === old.themeId))];
}
