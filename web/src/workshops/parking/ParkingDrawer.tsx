import { i18n } from "@lingui/core";
import { CirclePause, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../design/Button";
import { Drawer } from "../../design/Drawer";
import { EmptyState } from "../../design/EmptyState";
import { Form } from "../../design/Form";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import { idsKeys, parkingKey } from "../../storage/keys";
import { useKeptText } from "../../storage/useKept";
import { useWorkshop } from "../useWorkshop";
import { ParkedList } from "./ParkedList";
import styles from "./Parking.module.css";

/** Topics for later: anybody parks one, everybody sees them, facilitators mark what was dealt with. */
export default function ParkingDrawer({ onClose }: { onClose: () => void }) {
  const { board, participantId, run } = useWorkshop();
  const { text, setText, sent } = useKeptText(parkingKey(participantId));
  const field = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const [ids] = useState(() => new AttemptIds(["topicId"], `${idsKeys(participantId)}parking`));
  const park = async () => {
    const topic = text.trim();
    if (!topic || busy) return;
    setBusy(true);
    const parked = await run("parkTopic", { topicId: ids.get().topicId, text: topic }, ids);
    setBusy(false);
    if (!parked) return;
    sent(topic);
    field.current?.focus();
    showToast(i18n.t("Parked. Everybody sees it, without a name."), { tone: "positive" });
  };
  return (
    <Drawer title={i18n.t("Parking lot")} isOpen onClose={onClose}>
      <div className={styles.lot}>
        {board.state !== "CLOSED" && (
          <Form className={styles.form} onSubmit={() => void park()}>
            <TextArea
              label={i18n.t("A topic for later")}
              hint={i18n.t("Important, but not now. It shows nobody's name.")}
              value={text}
              onChange={setText}
              maxLength={280}
              rows={2}
              inputRef={field}
            />
            <Button
              type="submit"
              look="primary"
              icon={<Plus size={17} />}
              isPending={busy}
              isDisabled={!text.trim()}
            >
              {i18n.t("Park it")}
            </Button>
          </Form>
        )}
        {board.parkedTopics.length === 0 ? (
          <EmptyState icon={<CirclePause size={28} />} title={i18n.t("Nothing is parked")}>
            {i18n.t("What comes up besides the step waits here until there is time for it.")}
          </EmptyState>
        ) : (
          <ParkedList />
        )}
      </div>
    </Drawer>
  );
}
