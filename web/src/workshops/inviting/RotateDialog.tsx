import { i18n } from "@lingui/core";
import { useState } from "react";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import type { WorkshopInvitation } from "../facilitation";
import { useWorkshop } from "../useWorkshop";

export function RotateDialog({
  invitation,
  onRotated,
  onClose,
}: {
  invitation: WorkshopInvitation;
  onRotated: () => void;
  onClose: () => void;
}) {
  const { run } = useWorkshop();
  const [pending, setPending] = useState(false);
  const rotate = async () => {
    setPending(true);
    const done = await run("rotateInvitation", { invitationId: invitation.invitationId });
    setPending(false);
    if (done) onRotated();
  };
  return (
    <ConfirmDialog
      title={i18n.t("Replace the link of {label}?", { label: invitation.label ?? i18n.t("this invitation") })}
      confirm={i18n.t("Replace the link")}
      pending={pending}
      error={null}
      onConfirm={() => void rotate()}
      onClose={onClose}
    >
      <p>
        {i18n.t(
          "The link that is out there stops working at once. Those who came by it stay, and what is left of its uses and its time stays as well.",
        )}
      </p>
    </ConfirmDialog>
  );
}
