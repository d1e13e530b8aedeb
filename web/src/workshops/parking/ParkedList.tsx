import { i18n } from "@lingui/core";
import { CircleCheck, CirclePause } from "lucide-react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import styles from "./Parking.module.css";
import type { ParkedTopic } from "./parkedTopics";

/** The parked topics, open ones first. */
export function ParkedList() {
  const { board } = useWorkshop();
  const topics = [
    ...board.parkedTopics.filter((topic) => !topic.settled),
    ...board.parkedTopics.filter((topic) => topic.settled),
  ];
  return (
    <ul className={styles.list}>
      {topics.map((topic) => (
        <Topic key={topic.topicId} topic={topic} />
      ))}
    </ul>
  );
}

function Topic({ topic }: { topic: ParkedTopic }) {
  const { board, isFacilitator, run } = useWorkshop();
  const settle = async (settled: boolean) => {
    if (await run("settleParkedTopic", { topicId: topic.topicId, settled }))
      showToast(settled ? i18n.t("Dealt with.") : i18n.t("Open again."), {
        action: {
          label: i18n.t("Undo"),
          run: () => void run("settleParkedTopic", { topicId: topic.topicId, settled: !settled }),
        },
      });
  };
  return (
    <li className={styles.topic} data-settled={topic.settled || undefined}>
      {topic.settled ? <CircleCheck size={18} aria-hidden /> : <CirclePause size={18} aria-hidden />}
      <span className={styles.text} dir="auto">
        {topic.text ?? <em>{i18n.t("Erased")}</em>}
      </span>
      {isFacilitator && board.state !== "CLOSED" ? (
        <Button
          size="small"
          onPress={() => void settle(!topic.settled)}
          aria-label={`${topic.settled ? i18n.t("Open again") : i18n.t("Dealt with")}: ${topic.text ?? i18n.t("erased topic")}`}
        >
          {topic.settled ? i18n.t("Open again") : i18n.t("Dealt with")}
        </Button>
      ) : (
        topic.settled && <Badge tone="positive">{i18n.t("dealt with")}</Badge>
      )}
    </li>
  );
}
