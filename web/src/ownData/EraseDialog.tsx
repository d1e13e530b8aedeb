import { i18n } from "@lingui/core";
import { Button } from "../design/Button";
import { Dialog } from "../design/Dialog";
import styles from "./EraseDialog.module.css";

/** Asks before something is erased for ever: says what goes and that nothing brings it back, and waits until that is confirmed in it. */
export function EraseDialog({
  title,
  warning,
  confirmed,
  pending,
  onErase,
  onClose,
  confirmation,
  children,
}: {
  title: string;
  /** That nobody can bring it back. */
  warning: string;
  confirmed: boolean;
  pending: boolean;
  onErase: () => void;
  onClose: () => void;
  /** What is to be typed or ticked first. */
  confirmation: React.ReactNode;
  /** What goes, and what stays. */
  children: React.ReactNode;
}) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {i18n.t("Keep it")}
          </Button>
          <Button look="danger" isDisabled={!confirmed} isPending={pending} onPress={onErase}>
            {i18n.t("Erase for ever")}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {children}
        <p className={styles.warning}>{warning}</p>
        {confirmation}
      </div>
    </Dialog>
  );
}
