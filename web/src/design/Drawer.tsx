import { i18n } from "@lingui/core";
import { X } from "lucide-react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading, Modal, ModalOverlay } from "react-aria-components/Modal";
import styles from "./Drawer.module.css";
import { IconButton } from "./IconButton";

/** Details beside a list: from the right, on phones over the whole screen. Esc closes and gives the focus back. */
export function Drawer({
  title,
  quiet,
  isOpen,
  onClose,
  actions,
  children,
}: {
  title: string;
  /** Small: the content says itself what it is about. */
  quiet?: boolean;
  isOpen: boolean;
  onClose: () => void;
  /** Left of the closing button. */
  actions?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={styles.drawer ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title} data-quiet={quiet || undefined}>
              {title}
            </Heading>
            {actions}
            <IconButton label={i18n.t("Close")} icon={<X size={18} />} onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
