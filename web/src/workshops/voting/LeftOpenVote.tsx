import { i18n } from "@lingui/core";
import { Vote } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "../../design/Button";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";
import styles from "./LeftOpenVote.module.css";
import { useMayVote } from "./useMayVote";
import { Voting } from "./Voting";

/** A vote that outlasts its step stays within reach until the facilitator closes it. */
export function LeftOpenVote({ round, isAlone = false }: { round: BoardRound; isAlone?: boolean }) {
  const { board } = useWorkshop();
  const mayVote = useMayVote(round);
  const [isOpen, setOpen] = useState(isAlone);
  const panel = useId();
  const step = board.agenda.find((other) => other.stepId === round.stepId);
  const Title = isAlone ? "h1" : "h2";
  return (
    <section className={styles.left} aria-label={i18n.t("Open vote")}>
      <div className={styles.head}>
        <Vote size={20} aria-hidden />
        <div className={styles.words}>
          <Title className={styles.title}>
            {i18n.t("{title} is still open", { title: step?.title ?? i18n.t("A vote") })}
          </Title>
          <p>
            {mayVote
              ? i18n.t("You can vote, and take votes back, until the facilitator closes it.")
              : i18n.t("It counts until it is closed; its tally stays sealed.")}
          </p>
        </div>
        {!isAlone && (
          <Button size="small" aria-expanded={isOpen} aria-controls={panel} onPress={() => setOpen(!isOpen)}>
            {isOpen ? i18n.t("Put away") : mayVote ? i18n.t("Vote") : i18n.t("Look")}
          </Button>
        )}
      </div>
      <div id={panel}>{isOpen && <Voting round={round} />}</div>
    </section>
  );
}
