import { i18n } from "@lingui/core";
import { Dialog } from "../../design/Dialog";
import { TakeAlong } from "../../ownData/TakeAlong";
import styles from "../facilitating/dialogs.module.css";
import { useWorkshop } from "../useWorkshop";

/** Lets whoever sits here take along all that is kept of them. */
export default function OwnDataDialog({ onClose }: { onClose: () => void }) {
  const { workshopId, participantId } = useWorkshop();
  return (
    <Dialog title={i18n.t("Take what is mine along")} isOpen onClose={onClose}>
      <div className={styles.form}>
        <p>
          {i18n.t(
            "Everything that you typed and did from this seat, here and in the backlog, with its time: hidden and withdrawn cards too. Nothing that others typed is in it.",
          )}
        </p>
        <TakeAlong
          file={`/workshops/${workshopId}/mine`}
          query={`?participant=${participantId}`}
          name="mine"
        />
      </div>
    </Dialog>
  );
}
