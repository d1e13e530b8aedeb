import { lazy, Suspense } from "react";
import { looksBack } from "../followingUp/looksBack";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { WritingStage } from "../writing/WritingStage";
import { Between } from "./Between";
import { LoadingStage } from "./LoadingStage";
import { Lobby } from "./Lobby";
import { StepHeading } from "./StepHeading";

const LastTime = lazy(() => import("../followingUp/LastTime"));
const TurnBanner = lazy(() => import("../turns/TurnBanner"));
const LeftOpenVote = lazy(() =>
  import("../voting/LeftOpenVote").then(({ LeftOpenVote }) => ({ default: LeftOpenVote })),
);
const Voting = lazy(() => import("../voting/Voting").then(({ Voting }) => ({ default: Voting })));
const BoardView = lazy(() => import("../board/BoardView"));
const RoundResults = lazy(() => import("../results/RoundResults"));

/** The one thing to do at the moment. */
export function Stage() {
  const { board, currentStep, isFacilitator } = useWorkshop();
  const left = board.votingRounds.find((round) => round.open && round.stepId !== currentStep?.stepId);
  if (board.state === "PLANNED") return <Lobby />;
  if (!currentStep)
    return left ? (
      <Suspense fallback={<LoadingStage />}>
        <LeftOpenVote round={left} isAlone />
      </Suspense>
    ) : (
      <Between />
    );

  const rounds = board.votingRounds.filter((round) => round.stepId === currentStep.stepId);
  const open = rounds.find((round) => round.open);
  const closed = rounds.findLast((round) => round.results);
  const { votes, writes, clusters, Lead } = methods[currentStep.method];
  const writing = writes && <WritingStage key={currentStep.stepId} step={currentStep} />;
  return (
    <>
      {left && (
        <Suspense fallback={null}>
          <LeftOpenVote key={left.roundId} round={left} />
        </Suspense>
      )}
      <StepHeading step={currentStep} />
      <Suspense fallback={null}>
        {looksBack(board, currentStep.stepId) && <LastTime />}
        {(board.turn || isFacilitator) && <TurnBanner step={currentStep} />}
        {Lead && <Lead step={currentStep} />}
      </Suspense>
      <Suspense fallback={<LoadingStage />}>
        {open && <Voting key={open.roundId} round={open} />}
        {!open && closed && <RoundResults round={closed} />}
        {!open && (!votes || !isFacilitator) && writing}
        {!open && !closed && (votes || !writing) && (
          <BoardView waitsForVote={votes !== undefined} sorting={clusters} />
        )}
      </Suspense>
    </>
  );
}
