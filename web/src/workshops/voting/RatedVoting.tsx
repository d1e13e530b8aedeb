import board from "../board/Board.module.css";
import { CardTile } from "../board/CardTile";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";
import { MapVoting } from "./MapVoting";
import { NufVoting } from "./NufVoting";
import { Sealed } from "./Sealed";
import { SmallSideConsent } from "./SmallSideConsent";
import { useMayVote } from "./useMayVote";

/** An open round of ratings: by three scales, or on a map. Those who only look on see how many have voted. */
export default function RatedVoting({ round }: { round: BoardRound }) {
  const { board: workshop } = useWorkshop();
  const mayVote = useMayVote(round);
  if (!mayVote)
    return (
      <>
        <Sealed round={round} />
        <ul className={board.grid}>
          {workshop.cards
            .filter((card) => round.cardIds.includes(card.cardId))
            .map((card) => (
              <CardTile key={card.cardId} card={card} />
            ))}
        </ul>
      </>
    );
  return (
    <>
      {round.method === "NUF" ? <NufVoting round={round} /> : <MapVoting round={round} />}
      <SmallSideConsent round={round} />
    </>
  );
}
