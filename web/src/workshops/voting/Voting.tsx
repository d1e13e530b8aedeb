import { lazy, Suspense } from "react";
import { LoadingStage } from "../live/LoadingStage";
import { isRated } from "../ratings";
import type { BoardRound } from "../workshopBoard";
import { AgreementVoting } from "./AgreementVoting";
import { DotVoting } from "./DotVoting";

const RatedVoting = lazy(() => import("./RatedVoting"));

/** An open round, as its method is voted. */
export function Voting({ round }: { round: BoardRound }) {
  if (isRated(round.method))
    return (
      <Suspense fallback={<LoadingStage />}>
        <RatedVoting round={round} />
      </Suspense>
    );
  return round.method === "DOTS" ? <DotVoting round={round} /> : <AgreementVoting round={round} />;
}
