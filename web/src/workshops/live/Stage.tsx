import { lazy, Suspense } from "react";
import { looksBack } from "../followingUp/looksBack";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { WritingStage } from "../writing/WritingStage";
import { LoadingStage } from "./LoadingStage";
import { Lobby } from "./Lobby";
import { StepHeading } from "./StepHeading";

const Between = lazy(() => import("./Between"));
const Groups = lazy(() => import("../groups/Groups"));
const LastTime = lazy(() => import("../followingUp/LastTime"));
const TurnBanner = lazy(() => import("../turns/TurnBanner"));
const LeftOpenVote = lazy(() =>
  import("../voting/LeftOpenVote").then(({ LeftOpenVote }) => ({ default: LeftOpenVote })),
);
const LeftOpenMirror = lazy(() =>
  import("../mirror/LeftOpenMirror").then(({ LeftOpenMirror }) => ({ default: LeftOpenMirror })),
);
const Voting = lazy(() => import("../voting/Voting").then(({ Voting }) => ({ default: Voting })));
const BoardView = lazy(() => import("../board/BoardView"));
const RoundResults = lazy(() => import("../results/RoundResults"));

/** The one thing to do at the moment. */
export function Stage() {
  const { board, currentStep, isFacilitator } = useWorkshop();
  const left = board.votingRounds.find((round) => round.open && round.stepId !== currentStep?.stepId);
  const mirror = board.mirrorRounds.find((round) => round.open && round.stepId !== currentStep?.stepId);
  if (board.state === "PLANNED") return <Lobby />;
  if (!currentStep)
    return left || mirror ? (
      <Suspense fallback={<LoadingStage />}>
        {left && <LeftOpenVote round={left} isAlone />}
        {mirror && <LeftOpenMirror round={mirror} isAlone={!left} />}
      </Suspense>
    ) : (
      <Between />
    );

  const rounds = board.votingRounds.filter((round) => round.stepId === currentStep.stepId);
  const open = rounds.find((round) => round.open);
  const closed = rounds.findLast((round) => round.results);
  const { votes, writes, clusters, growsGroups, Lead, Stage: Own } = methods[currentStep.method];
  const writing = writes && <WritingStage key={currentStep.stepId} step={currentStep} />;
  return (
    <>
      {left && (
        <Suspense fallback={null}>
          <LeftOpenVote key={left.roundId} round={left} />
        </Suspense>
      )}
      {mirror && (
        <Suspense fallback={null}>
          <LeftOpenMirror key={mirror.roundId} round={mirror} />
        </Suspense>
      )}
      <StepHeading step={currentStep} />
      <Suspense fallback={null}>
        {looksBack(board, currentStep.stepId) && !board.topic && <LastTime />}
        {(board.turn || isFacilitator) && <TurnBanner step={currentStep} />}
        {Lead && <Lead step={currentStep} />}
        {(growsGroups || board.grouping?.stepId === currentStep.stepId) && <Groups step={currentStep} />}
      </Suspense>
      <Suspense fallback={<LoadingStage />}>
        {Own && <Own key={currentStep.stepId} step={currentStep} />}
        {open && <Voting key={open.roundId} round={open} />}
        {!open && closed && <RoundResults round={closed} />}
        {!open && (!votes || !isFacilitator) && writing}
        {!open && !closed && !Own && (votes || !writing) && (
          <BoardView waitsForVote={votes !== undefined} sorting={clusters} />
        )}
      </Suspense>
    </>
  );
}
