import type { FeedEvent } from "../feedEvent";
import type { BoardRound } from "../workshopBoard";

/** The voting rounds after one event of the `workshop` feed. */
export function applyToRounds(rounds: BoardRound[], { type, data }: FeedEvent): BoardRound[] {
  const at = (change: (round: BoardRound) => Partial<BoardRound>) =>
    rounds.map((round) => (round.roundId === data.roundId ? { ...round, ...change(round) } : round));
  switch (type) {
    case "voting_round_opened":
      return [...rounds, { ...data, open: true, voterCount: 0, results: null }];
    case "cards_put_to_vote":
      return at((round) => ({ cardIds: [...round.cardIds, ...data.cardIds] }));
    case "voters_counted":
      return at(() => ({ voterCount: data.voters }));
    case "voting_round_closed":
      return at(() => ({ open: false, results: data.results }));
    case "card_taken_back":
      return rounds.map((round) =>
        round.open ? { ...round, cardIds: round.cardIds.filter((id) => id !== data.cardId) } : round,
      );
    default:
      return rounds;
  }
}
