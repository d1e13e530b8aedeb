import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { looksBack } from "../followingUp/looksBack";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { WritingStage } from "../writing/WritingStage";
import { LoadingStage } from "./LoadingStage";
import { Lobby } from "./Lobby";
import { StepHeading } from "./StepHeading";

const Between = lazyPart(() => import("./Between"));
const Groups = lazyPart(() => import("../groups/Groups"));
const LastTime = lazyPart(() => import("../followingUp/LastTime"));
const TurnBanner = lazyPart(() => import("../turns/TurnBanner"));
const LeftOpenVote = lazyPart(() => import("../voting/LeftOpenVote"));
const LeftOpenMirror = lazyPart(() => import("../mirror/LeftOpenMirror"));
const Voting = lazyPart(() => import("../voting/Voting"));
const BoardView = lazyPart(() => import("../board/BoardView"));
const RoundResults = lazyPart(() => import("../results/RoundResults"));

/** The one thing to do at the moment. */
export function Stage() {
  const { board, currentStep, isFacilitator } = useWorkshop();
  const left = board.votingRounds.find((round) => round.open && round.stepId !== currentStep?.stepId);
  const mirror = board.mirrorRounds.find((round) => round.open && round.stepId !== currentStep?.stepId);
  if (board.state === "PLANNED") return <Lobby />;
  if (!currentStep)
    return left || mirror ? (
      <Part fallback={<LoadingStage />}>
        {left && <LeftOpenVote round={left} isAlone />}
        {mirror && <LeftOpenMirror round={mirror} isAlone={!left} />}
      </Part>
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
        <Part>
          <LeftOpenVote key={left.roundId} round={left} />
        </Part>
      )}
      {mirror && (
        <Part>
          <LeftOpenMirror key={mirror.roundId} round={mirror} />
        </Part>
      )}
      <StepHeading step={currentStep} />
      <Part>
        {looksBack(board, currentStep.stepId) && !board.topic && <LastTime />}
        {(board.turn || isFacilitator) && <TurnBanner step={currentStep} />}
        {Lead && <Lead step={currentStep} />}
        {(growsGroups || board.grouping?.stepId === currentStep.stepId) && <Groups step={currentStep} />}
      </Part>
      <Part fallback={<LoadingStage />}>
        {Own && <Own key={currentStep.stepId} step={currentStep} />}
        {open && <Voting key={open.roundId} round={open} />}
        {!open && closed && <RoundResults round={closed} />}
        {!open && (!votes || !isFacilitator) && writing}
        {!open && !closed && !Own && (votes || !writing) && (
          <BoardView waitsForVote={votes !== undefined} sorting={clusters} />
        )}
      </Part>
    </>
  );
}
