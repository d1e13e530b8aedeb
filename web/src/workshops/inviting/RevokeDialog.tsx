import { i18n } from "@lingui/core";
import { useState } from "react";
import { Checkbox } from "../../design/Checkbox";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { showToast } from "../../design/toasts";
import type { WorkshopInvitation } from "../facilitation";
import { useWorkshop } from "../useWorkshop";
import styles from "./Inviting.module.css";
import { stateOf } from "./invitations";
import { useGuestsOf } from "./useGuestsOf";

/** Takes an invitation back, and those who came by it out of the workshop if that is wanted; for an ended one only that is left. */
export function RevokeDialog({
  invitation,
  onClose,
}: {
  invitation: WorkshopInvitation;
  onClose: () => void;
}) {
  const { run, now } = useWorkshop();
  const { removable: count } = useGuestsOf(invitation);
  const [hasEnded] = useState(() => stateOf(invitation, now()) !== "OPEN");
  const [removing, setRemoving] = useState(hasEnded);
  const [pending, setPending] = useState(false);
  const revoke = async () => {
    setPending(true);
    const removeParticipants = removing && count > 0;
    const done = await run("revokeInvitation", { invitationId: invitation.invitationId, removeParticipants });
    setPending(false);
    if (!done) return;
    const removed = hasEnded
      ? i18n.t("Removed {count, plural, one {# person} other {# people}}.", { count })
      : i18n.t("Revoked, and {count, plural, one {# person} other {# people}} removed.", { count });
    showToast(removeParticipants ? removed : i18n.t("Revoked."), { tone: "positive" });
    onClose();
  };
  const label = invitation.label ?? i18n.t("this invitation");
  return (
    <ConfirmDialog
      title={
        hasEnded
          ? i18n.t("Remove those who came by {label}?", { label })
          : i18n.t("Revoke {label}?", { label })
      }
      confirm={
        hasEnded
          ? i18n.t("Remove {count, plural, one {# person} other {# people}}", { count })
          : i18n.t("Revoke the invitation")
      }
      pending={pending}
      error={null}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      <div className={styles.form}>
        {hasEnded ? (
          <p>{i18n.t("Their seats end and their pages close at once. What they wrote stays.")}</p>
        ) : (
          <p>
            {i18n.t(
              "Nobody gets in by it any more. This cannot be undone; whoever is still to come needs another one.",
            )}
          </p>
        )}
        {!hasEnded && count > 0 && (
          <Checkbox
            label={i18n.t("Also remove {count, plural, one {# person} other {# people}} who came by it", {
              count,
            })}
            hint={i18n.t("Their seats end and their pages close at once. What they wrote stays.")}
            state={removing ? "on" : "off"}
            onChange={setRemoving}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
