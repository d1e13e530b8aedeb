import { i18n } from "@lingui/core";
import { lazyPart } from "../../design/parts";
import { looksBack } from "../followingUp/looksBack";
import { groupsIn } from "../groups/grouping";
import { Lobby } from "../live/Lobby";
import { StepParts } from "../live/StepParts";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { Sealed } from "../voting/Sealed";
import type { BoardStep } from "../workshopBoard";
import { isFull } from "./isFull";
import { looksAtBoard } from "./looksAtBoard";
import styles from "./Projector.module.css";
import { RoomProgress } from "./RoomProgress";
import { shownRound } from "./shownRound";

const Between = lazyPart(() => import("../live/Between"));
const GroupsOnWall = lazyPart(() => import("../groups/GroupsOnWall"));
const Spotlight = lazyPart(() => import("../control/Spotlight"));
const ResultsOnWall = lazyPart(() => import("../results/ResultsOnWall"));
const BoardOnWall = lazyPart(() => import("../board/BoardOnWall"));
const LastTime = lazyPart(() => import("../followingUp/LastTime"));

/** What the room looks at: the prompt and how far everybody is, then what came out, or that to which the facilitator called everybody. */
export function ProjectorStage() {
  const { board, currentStep } = useWorkshop();
  if (board.state === "PLANNED") return <Lobby forRoom />;
  const round = shownRound(board);
  const seesBoard = looksAtBoard(board);
  if (!currentStep && !round && !seesBoard) return <Between forRoom />;
  return (
    <>
      {currentStep && <Prompt step={currentStep} isSmall={isFull(board)} />}
      {board.attention.broadcast?.text && (
        <p className={styles.broadcast} dir="auto">
          {board.attention.broadcast.text}
        </p>
      )}
      {board.attention.spotlightCardId && <Spotlight forRoom />}
      {board.turn && <Speaker />}
      {currentStep && <StepOnWall step={currentStep} isOver={round !== null} />}
      {round && <ResultsOnWall key={round.roundId} round={round} />}
      {seesBoard && <BoardOnWall />}
    </>
  );
}

/** What the step itself has to show: its groups, its method, a vote that is open, or how far everybody is. */
function StepOnWall({ step, isOver }: { step: BoardStep; isOver: boolean }) {
  const { board } = useWorkshop();
  const open = board.votingRounds.find((round) => round.open && round.stepId === step.stepId);
  const grouping = groupsIn(board.grouping, step.stepId);
  const { Lead, Stage } = methods[step.method];
  return (
    <>
      {grouping && <GroupsOnWall grouping={grouping} />}
      {looksBack(board, step.stepId) && !board.topic && <LastTime />}
      {Lead && !isOver && <Lead step={step} forRoom />}
      {Stage && <Stage step={step} forRoom />}
      {open ? <Sealed round={open} /> : !isOver && !board.topic && <RoomProgress step={step} />}
    </>
  );
}

function Prompt({ step, isSmall }: { step: BoardStep; isSmall: boolean }) {
  const { name, hint, icon: Icon } = methods[step.method];
  return (
    <header className={styles.prompt} data-small={isSmall || undefined}>
      <p className={styles.method}>
        <Icon size={22} aria-hidden /> {name}
      </p>
      <h1 className={styles.heading} dir="auto">
        {step.title ?? name}
      </h1>
      <p className={styles.question} dir="auto">
        {step.prompt || hint}
      </p>
      <StepParts step={step} />
    </header>
  );
}

function Speaker() {
  const { board } = useWorkshop();
  const speaker = board.participants.find((person) => person.participantId === board.turn?.participantId);
  return (
    <p className={styles.speaker} aria-live="polite">
      {i18n.t("{name} has the word", { name: speaker?.name ?? i18n.t("Somebody") })}
    </p>
  );
}
