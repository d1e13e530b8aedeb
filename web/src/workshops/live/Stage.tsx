import { lazy, Suspense } from "react";
import { clusters } from "../methods";
import { writtenKinds } from "../optimisticSeat";
import { useWorkshop } from "../useWorkshop";
import { AgreementVoting } from "../voting/AgreementVoting";
import { DotVoting } from "../voting/DotVoting";
import { WritingStage } from "../writing/WritingStage";
import { Between } from "./Between";
import { LoadingStage } from "./LoadingStage";
import { Lobby } from "./Lobby";
import { StepHeading } from "./StepHeading";

const BoardView = lazy(() => import("../board/BoardView"));
const RoundResults = lazy(() => import("../results/RoundResults"));

/** The one thing to do at the moment. */
export function Stage() {
  const { board, currentStep } = useWorkshop();
  if (board.state === "PLANNED") return <Lobby />;
  if (!currentStep) return <Between />;

  const rounds = board.votingRounds.filter((round) => round.stepId === currentStep.stepId);
  const open = rounds.find((round) => round.open);
  const closed = rounds.filter((round) => round.results).at(-1);
  const writes =
    writtenKinds[currentStep.method] !== undefined && currentStep.method !== "AGREE_DISAGREE_PASS";
  return (
    <>
      <StepHeading step={currentStep} />
      <Suspense fallback={<LoadingStage />}>
        {open &&
          (open.method === "DOTS" ? (
            <DotVoting key={open.roundId} round={open} />
          ) : (
            <AgreementVoting key={open.roundId} round={open} />
          ))}
        {!open && closed && <RoundResults round={closed} />}
        {!open && !closed && writes && <WritingStage key={currentStep.stepId} step={currentStep} />}
        {!open && !closed && !writes && (
          <BoardView
            waitsForVote={currentStep.method === "DOT_VOTING" || currentStep.method === "AGREE_DISAGREE_PASS"}
            sorting={clusters(currentStep.method)}
          />
        )}
      </Suspense>
    </>
  );
}
