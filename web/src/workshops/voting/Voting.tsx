import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { LoadingStage } from "../live/LoadingStage";
import { isRated } from "../ratings";
import type { BoardRound } from "../workshopBoard";
import { AgreementVoting } from "./AgreementVoting";
import { DotVoting } from "./DotVoting";

const RatedVoting = lazyPart(() => import("./RatedVoting"));

/** An open round, as its method is voted. */
export default function Voting({ round }: { round: BoardRound }) {
  if (isRated(round.method))
    return (
      <Part fallback={<LoadingStage />}>
        <RatedVoting round={round} />
      </Part>
    );
  return round.method === "DOTS" ? <DotVoting round={round} /> : <AgreementVoting round={round} />;
}
