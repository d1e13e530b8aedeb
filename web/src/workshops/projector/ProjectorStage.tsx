import { i18n } from "@lingui/core";
import { lazyPart } from "../../design/parts";
import { looksBack } from "../followingUp/looksBack";
import { groupsIn } from "../groups/grouping";
import { Lobby } from "../live/Lobby";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import { Sealed } from "../voting/Sealed";
import type { BoardStep } from "../workshopBoard";
import { isFull } from "./isFull";
import { looksAtBoard } from "./looksAtBoard";
import styles from "./Projector.module.css";
import { RoomProgress } from "./RoomProgress";

const Between = lazyPart(() => import("../live/Between"));
const GroupsOnWall = lazyPart(() => import("../groups/GroupsOnWall"));
const Spotlight = lazyPart(() => import("../control/Spotlight"));
const RoundResults = lazyPart(() => import("../results/RoundResults"));
const BoardOnWall = lazyPart(() => import("../board/BoardOnWall"));
const LastTime = lazyPart(() => import("../followingUp/LastTime"));
const CurrentTopic = lazyPart(() => import("../methods/discussion/CurrentTopic"));

/** What the room looks at: the prompt and how far everybody is, then what came out. */
export function ProjectorStage() {
  const { board, currentStep } = useWorkshop();
  if (board.state === "PLANNED") return <Lobby looksOn />;
  if (!currentStep) return <Between looksOn />;
  const rounds = board.votingRounds.filter((round) => round.stepId === currentStep.stepId);
  const open = rounds.find((round) => round.open);
  const grouping = groupsIn(board.grouping, currentStep.stepId);
  const closed = rounds.findLast((round) => round.results);
  const { Stage: Own } = methods[currentStep.method];
  return (
    <>
      <Prompt step={currentStep} isSmall={isFull(board)} />
      {board.attention.broadcast?.text && (
        <p className={styles.broadcast}>{board.attention.broadcast.text}</p>
      )}
      {board.attention.spotlightCardId && <Spotlight looksOn />}
      {grouping && <GroupsOnWall grouping={grouping} />}
      {board.turn && <Speaker />}
      {looksBack(board, currentStep.stepId) && !board.topic && <LastTime />}
      {board.topic && <CurrentTopic step={currentStep} looksOn />}
      {Own && <Own step={currentStep} forRoom />}
      {open ? (
        <Sealed round={open} />
      ) : closed ? (
        <RoundResults round={closed} forRoom />
      ) : (
        <RoomProgress step={currentStep} />
      )}
      {looksAtBoard(board) && <BoardOnWall />}
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
      <h1 className={styles.heading}>{step.title ?? name}</h1>
      <p className={styles.question}>{step.prompt || hint}</p>
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
