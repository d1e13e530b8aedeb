import { i18n } from "@lingui/core";
import { CheckCheck, TimerReset } from "lucide-react";
import { Button } from "../../../design/Button";
import { secondsLeft, Timer } from "../../../design/Timer";
import { usualExtension } from "../../agenda/pace";
import { CardFace } from "../../board/CardTile";
import { useWorkshop } from "../../useWorkshop";
import type { BoardStep } from "../../workshopBoard";
import styles from "./CurrentTopic.module.css";
import { Thumbs } from "./Thumbs";

/** The topic that everybody talks about, its clock, and the thumbs for going on. */
export default function CurrentTopic({
  step,
  forRoom = false,
}: {
  step: BoardStep;
  /** For everybody to read: nothing to press. */
  forRoom?: boolean;
}) {
  const { board, isFacilitator, now, run } = useWorkshop();
  const topic = board.topic?.stepId === step.stepId ? board.topic : null;
  const card = board.cards.find((other) => other.cardId === topic?.cardId);
  if (!topic || !card) return null;
  const minutes = Math.ceil((secondsLeft({ endsAt: topic.endsAt, remainingSeconds: null, now }) ?? 0) / 60);
  return (
    <section
      className={styles.topic}
      aria-label={i18n.t("Under discussion")}
      data-side={card.side ?? undefined}
    >
      <div className={styles.head}>
        <p className={styles.label}>{i18n.t("Under discussion")}</p>
        <Timer
          endsAt={topic.endsAt}
          remainingSeconds={null}
          minutes={Math.max(1, minutes)}
          now={now}
          size="small"
        />
      </div>
      <div className={styles.card}>
        <CardFace card={card} />
      </div>
      <Thumbs topic={topic} forRoom={forRoom} />
      {isFacilitator && !forRoom && (
        <div className={styles.actions}>
          <Button
            size="small"
            icon={<TimerReset size={16} />}
            onPress={() => void run("extendTopic", { cardId: topic.cardId })}
          >
            {i18n.t("{more, plural, one {One more minute} other {# more minutes}}", {
              more: step.pace?.extensionMinutes ?? usualExtension,
            })}
          </Button>
          <Button
            size="small"
            look="primary"
            icon={<CheckCheck size={16} />}
            onPress={() => void run("closeTopic", { cardId: topic.cardId })}
          >
            {i18n.t("Done with this topic")}
          </Button>
        </div>
      )}
    </section>
  );
}
