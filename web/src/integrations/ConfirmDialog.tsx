import { Button } from "../design/Button";
import { Dialog } from "../design/Dialog";
import { ErrorNote } from "../design/ErrorNote";
import styles from "./Integrations.module.css";

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  confirm,
  pending,
  error,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  /** What the button says: the deed, not "OK". */
  confirm: string;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: React.ReactNode;
}) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button look="quiet" onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button look="danger" isPending={pending} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {children}
        <ErrorNote error={error} />
      </div>
    </Dialog>
  );
}
