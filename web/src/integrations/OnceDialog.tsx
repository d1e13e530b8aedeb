import { i18n } from "@lingui/core";
import { Button } from "../design/Button";
import { Dialog } from "../design/Dialog";

/** Asks for what makes a secret, and then shows the secret in its place, once. */
export function OnceDialog({
  title,
  isMade,
  pending,
  submit,
  onCopied,
  onClose,
  children,
}: {
  title: string;
  isMade: boolean;
  pending: boolean;
  /** The button that makes the secret. */
  submit: React.ReactNode;
  /** Where it does more than close. */
  onCopied?: () => void;
  onClose: () => void;
  children: React.ReactNode;
}) {
  return (
    <Dialog
      title={title}
      isOpen
      // The secret that is on its way would come to nobody.
      onClose={() => !pending && onClose()}
      // What is shown once must not be waved away by a click beside it.
      isDismissable={!isMade && !pending}
      footer={
        isMade ? (
          <Button look="primary" onPress={onCopied ?? onClose}>
            {i18n.t("I have copied it")}
          </Button>
        ) : (
          <>
            <Button look="quiet" isDisabled={pending} onPress={onClose}>
              {i18n.t("Cancel")}
            </Button>
            {submit}
          </>
        )
      }
    >
      {children}
    </Dialog>
  );
}
