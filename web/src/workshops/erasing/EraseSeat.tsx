import { i18n } from "@lingui/core";
import { useState } from "react";
import { Checkbox } from "../../design/Checkbox";
import { EraseDialog } from "../../ownData/EraseDialog";
import { forgetSeat } from "../../storage/ownWords";
import styles from "../facilitating/dialogs.module.css";
import { useWorkshop } from "../useWorkshop";

/** Erases whoever sits here. The page ends with the seat. */
export default function EraseSeat({ onClose }: { onClose: () => void }) {
  const { run, participantId } = useWorkshop();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    const done = await run("eraseParticipant", { participantId });
    setBusy(false);
    if (!done) return;
    forgetSeat(participantId);
    onClose();
  };
  return (
    <EraseDialog
      title={i18n.t("Erase me and what I wrote")}
      warning={i18n.t("Nobody can bring it back: not you, not us.")}
      confirmed={sure}
      pending={busy}
      onErase={() => void erase()}
      onClose={onClose}
      confirmation={
        <Checkbox
          label={i18n.t("I understand, and want to be erased.")}
          className={styles.sure}
          state={sure ? "on" : "off"}
          onChange={setSure}
        />
      }
    >
      <p>
        {i18n.t(
          "Your name, your cards and everything else that you typed from this seat become unreadable for everybody: here, in the backlog, in exports from now on and in backups. Your seat and your access tokens end.",
        )}
      </p>
      <p>
        {i18n.t(
          "That somebody wrote a card, and how you voted, stays as a number. Where cards were anonymous, the others may guess from the gaps which were yours. What somebody has copied or downloaded before is out of reach.",
        )}
      </p>
    </EraseDialog>
  );
}
