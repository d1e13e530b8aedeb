import { useState } from "react";
import { Checkbox } from "../../design/Checkbox";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { counted } from "../../design/counted";
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
  const { removable } = useGuestsOf(invitation);
  const [hasEnded] = useState(() => stateOf(invitation, now()) !== "OPEN");
  const [removing, setRemoving] = useState(hasEnded);
  const [pending, setPending] = useState(false);
  const people = counted(removable, "person", "people");
  const revoke = async () => {
    setPending(true);
    const removeParticipants = removing && removable > 0;
    const done = await run("revokeInvitation", { invitationId: invitation.invitationId, removeParticipants });
    setPending(false);
    if (!done) return;
    const removed = hasEnded ? `Removed ${people}.` : `Revoked, and ${people} removed.`;
    showToast(removeParticipants ? removed : "Revoked.", { tone: "positive" });
    onClose();
  };
  const label = invitation.label ?? "this invitation";
  return (
    <ConfirmDialog
      title={hasEnded ? `Remove those who came by ${label}?` : `Revoke ${label}?`}
      confirm={hasEnded ? `Remove ${people}` : "Revoke the invitation"}
      pending={pending}
      error={null}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      <div className={styles.form}>
        {hasEnded ? (
          <p>Their seats end and their pages close at once. What they wrote stays.</p>
        ) : (
          <p>
            Nobody gets in by it any more. This cannot be undone; whoever is still to come needs another one.
          </p>
        )}
        {!hasEnded && removable > 0 && (
          <Checkbox
            label={`Also remove ${people} who came by it`}
            hint="Their seats end and their pages close at once. What they wrote stays."
            state={removing ? "on" : "off"}
            onChange={setRemoving}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
