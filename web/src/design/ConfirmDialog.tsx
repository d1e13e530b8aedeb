import { i18n } from "@lingui/core";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorNote } from "./ErrorNote";
import styles from "./FormDialog.module.css";

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  confirm,
  look = "danger",
  pending,
  error = null,
  onConfirm,
  onClose,
  children,
}: {
  title: string;
  /** What the button says: the deed, not "OK"; null where there turns out to be nothing to do. */
  confirm: string | null;
  /** `danger` for what destroys; `primary` for what merely cannot be taken back. */
  look?: "danger" | "primary";
  pending: boolean;
  error?: unknown;
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
            {i18n.t("Cancel")}
          </Button>
          {confirm !== null && (
            <Button look={look} isPending={pending} onPress={onConfirm}>
              {confirm}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {children}
        <ErrorNote error={error} />
      </div>
    </Dialog>
  );
}
