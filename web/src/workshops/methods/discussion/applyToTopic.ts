import type { FeedEvent } from "../../feedEvent";
import type { BoardTopic, WorkshopBoard } from "../../workshopBoard";

const noThumbs = { up: 0, sideways: 0, down: 0 };

/** The topic under discussion, and those that are done with, after one event of the `workshop` feed. */
export function applyToTopic(board: WorkshopBoard, { type, data }: FeedEvent): WorkshopBoard {
  const { topic, discussedCardIds } = board;
  const question = board.thumbQuestions + 1;
  switch (type) {
    case "topic_opened":
      return {
        ...board,
        topic: { ...data, ...noThumbs, extensions: 0, question },
        thumbQuestions: question,
        discussedCardIds: discussedCardIds.filter((id) => id !== data.cardId),
      };
    case "topic_extended":
      return {
        ...withTopic(board, (topic) => ({
          ...noThumbs,
          endsAt: data.endsAt,
          extensions: topic.extensions + 1,
          question,
        })),
        thumbQuestions: question,
      };
    case "topic_closed":
      return discussed(board);
    case "thumbs_counted":
      return withTopic(board, () => ({ up: data.up, sideways: data.sideways, down: data.down }));
    case "step_ended":
      return topic?.stepId === data.stepId ? discussed(board) : board;
    case "steps_restored":
      return { ...board, topic: topic?.stepId === data.currentStepId ? topic : null };
    case "card_taken_back":
      return {
        ...board,
        topic: topic?.cardId === data.cardId ? null : topic,
        discussedCardIds: discussedCardIds.filter((id) => id !== data.cardId),
      };
    default:
      return board;
  }
}

const withTopic = (
  board: WorkshopBoard,
  change: (topic: BoardTopic) => Partial<BoardTopic>,
): WorkshopBoard => (board.topic ? { ...board, topic: { ...board.topic, ...change(board.topic) } } : board);

/** The topic is done with. */
const discussed = (board: WorkshopBoard): WorkshopBoard =>
  board.topic
    ? { ...board, topic: null, discussedCardIds: [...board.discussedCardIds, board.topic.cardId] }
    : board;
