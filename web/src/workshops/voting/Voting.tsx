import type { BoardRound } from "../workshopBoard";
import { AgreementVoting } from "./AgreementVoting";
import { DotVoting } from "./DotVoting";

/** An open round, as its method is voted. */
export function Voting({ round }: { round: BoardRound }) {
  return round.method === "DOTS" ? <DotVoting round={round} /> : <AgreementVoting round={round} />;
}
