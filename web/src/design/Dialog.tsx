import { i18n } from "@lingui/core";
import { X } from "lucide-react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading, Modal, ModalOverlay } from "react-aria-components/Modal";
import { classes } from "./classes";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `wide` for two columns; on phones every dialog is a sheet from the bottom. */
  width?: "narrow" | "medium" | "wide";
  /** A dialog that must be answered cannot be waved away, by a click beside it, by Escape or by a sign in its corner. */
  isDismissable?: boolean;
  children: React.ReactNode;
  /** Buttons, right-aligned. */
  footer?: React.ReactNode;
}

export function Dialog({
  title,
  isOpen,
  onClose,
  width = "medium",
  isDismissable = true,
  children,
  footer,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog className={styles.dialog ?? ""}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {isDismissable && (
              <IconButton label={i18n.t("Close")} icon={<X size={18} />} onPress={onClose} size="small" />
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
