import { i18n } from "@lingui/core";
import { Hand, ThumbsDown, ThumbsUp } from "lucide-react";
import { useWorkshop } from "../../useWorkshop";
import type { BoardTopic, Thumb } from "../../workshopBoard";
import styles from "./Thumbs.module.css";

const thumbs = [
  { thumb: "UP", label: i18n.t("Go on"), icon: <ThumbsUp size={20} aria-hidden /> },
  { thumb: "SIDEWAYS", label: i18n.t("Either way"), icon: <Hand size={20} aria-hidden /> },
  { thumb: "DOWN", label: i18n.t("Stop here"), icon: <ThumbsDown size={20} aria-hidden /> },
] as const satisfies readonly { thumb: Thumb; label: string; icon: React.ReactNode }[];

const countOf = (topic: BoardTopic, thumb: Thumb) =>
  ({ UP: topic.up, SIDEWAYS: topic.sideways, DOWN: topic.down })[thumb];

/** Goes on or stops: one thumb each, seen as counts. Pressing one's own again takes it back. */
export function Thumbs({ topic, forRoom }: { topic: BoardTopic; forRoom: boolean }) {
  const { me, own, run } = useWorkshop();
  const mine = own.thumb?.question === topic.question ? own.thumb.thumb : null;
  const mayShow = me?.role === "CONTRIBUTOR" && !forRoom;
  return (
    <fieldset className={styles.thumbs}>
      <legend className={styles.legend}>{i18n.t("Go on with this topic?")}</legend>
      {thumbs.map(({ thumb, label, icon }) => {
        const count = countOf(topic, thumb);
        return (
          <button
            key={thumb}
            type="button"
            className={styles.thumb}
            aria-pressed={mine === thumb}
            disabled={!mayShow}
            onClick={() =>
              void run("showThumb", { cardId: topic.cardId, thumb: mine === thumb ? null : thumb })
            }
          >
            {icon}
            <span>{label}</span>
            <strong className={styles.count}>
              {count}
              <span className="visually-hidden"> {i18n.t("so far")}</span>
            </strong>
          </button>
        );
      })}
    </fieldset>
  );
}
