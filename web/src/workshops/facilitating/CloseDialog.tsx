import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { navigate } from "../../routing/location";
import { useWorkshop } from "../useWorkshop";
import styles from "./dialogs.module.css";

/** Ends the workshop: says what is still open, and when people meet again. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const { board, run, workshopId, participantId } = useWorkshop();
  const [followUpOn, setFollowUpOn] = useState("");
  const [busy, setBusy] = useState(false);
  const hidden = board.agenda.reduce((sum, step) => sum + step.hiddenCardCount, 0);
  const openRounds = board.votingRounds.filter((round) => round.open).length;
  const kept = board.cards.filter((card) => card.kept).length;
  const close = async () => {
    setBusy(true);
    const closed = await run("closeWorkshop", { followUpOn: followUpOn || null });
    setBusy(false);
    if (closed) navigate(`/workshops/${workshopId}/summary?as=${participantId}`);
  };
  return (
    <Dialog
      title={i18n.t("Close the workshop")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {i18n.t("Not yet")}
          </Button>
          <Button look="primary" isPending={busy} onPress={() => void close()}>
            {i18n.t("Close the workshop")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          {i18n.t(
            "Writing and voting end for everybody, and the summary is ready at once. You can reopen the workshop later.",
          )}
        </p>
        {hidden > 0 && (
          <p className={styles.warning}>
            {i18n.t("{hidden, plural, one {# card is} other {# cards are}} still hidden and will stay so.", {
              hidden,
            })}
          </p>
        )}
        {openRounds > 0 && (
          <p className={styles.warning}>
            {i18n.t("A vote is still open; it closes with the ballots cast so far.")}
          </p>
        )}
        {board.mirrorRounds.some((round) => round.open) && (
          <p className={styles.warning}>
            {i18n.t("The mirror is still open; it closes, and every side sees what was answered so far.")}
          </p>
        )}
        {kept === 0 && board.cards.length > 0 && (
          <p className={styles.warning}>
            {i18n.t("No card has been kept for the backlog yet. You can do that before or after.")}
          </p>
        )}
        <label className={styles.label}>
          {i18n.t("When do you meet again? Optional")}
          <input
            type="date"
            className={styles.date}
            value={followUpOn}
            onChange={(event) => setFollowUpOn(event.target.value)}
          />
        </label>
      </div>
    </Dialog>
  );
}
