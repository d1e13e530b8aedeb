import { i18n } from "@lingui/core";
import { ScanEye } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "../../design/Button";
import { useWorkshop } from "../useWorkshop";
import styles from "../voting/LeftOpenVote.module.css";
import { MirrorProgress } from "./MirrorProgress";
import { MirrorQuestions } from "./MirrorQuestions";
import type { MirrorRound } from "./mirrorRounds";
import { sideIn } from "./sideIn";

/** A mirror that outlasts its step stays within reach until it is closed. */
export function LeftOpenMirror({ round, isAlone = false }: { round: MirrorRound; isAlone?: boolean }) {
  const { board, me } = useWorkshop();
  const answers = sideIn(round, me) !== null;
  const [isOpen, setOpen] = useState(isAlone);
  const panel = useId();
  const Title = isAlone ? "h1" : "h2";
  return (
    <section className={styles.left} aria-label={i18n.t("Open mirror")}>
      <div className={styles.head}>
        <ScanEye size={20} aria-hidden />
        <div className={styles.words}>
          <Title className={styles.title}>
            {i18n.t("{title} is still open", {
              title: board.agenda.find((step) => step.stepId === round.stepId)?.title ?? i18n.t("The mirror"),
            })}
          </Title>
          <p>
            {answers
              ? i18n.t("You can answer, and take answers back, until it is closed.")
              : i18n.t("It counts until it is closed; the answers stay sealed.")}
          </p>
        </div>
        {!isAlone && (
          <Button size="small" aria-expanded={isOpen} aria-controls={panel} onPress={() => setOpen(!isOpen)}>
            {isOpen ? i18n.t("Put away") : answers ? i18n.t("Answer") : i18n.t("Look")}
          </Button>
        )}
      </div>
      <div id={panel}>
        {isOpen && (answers ? <MirrorQuestions round={round} /> : <MirrorProgress round={round} />)}
      </div>
    </section>
  );
}
