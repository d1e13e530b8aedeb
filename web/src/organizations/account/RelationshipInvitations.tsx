import { Button } from "../../design/Button";
import { dayText } from "../../design/dates";
import list from "../../design/List.module.css";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import styles from "./Account.module.css";
import type { Relationship } from "./relationshipQueries";

/** Whom the vendor has asked, and taking it back. */
export function RelationshipInvitations({
  relationshipId,
  invitations,
  onChanged,
}: {
  relationshipId: string;
  invitations: NonNullable<Relationship["invitations"]>;
  onChanged: () => void;
}) {
  const revoke = async (invitationId: string) => {
    try {
      await send("revokeRelationshipInvitation", { relationshipId, invitationId });
      showToast("Taken back. The link opens nothing any more.", { tone: "positive" });
    } catch (error) {
      showToast(describe(error).message, { tone: "danger" });
    }
    onChanged();
  };
  return (
    <ul className={`${list.list} ${styles.wide}`} aria-label="Open invitations">
      {invitations.map(({ id, side, email, expiresAt }) => (
        <li key={id} className={list.row}>
          <div className={list.rowBody}>
            <h3 className={list.rowTitle}>{email ?? "Erased"}</h3>
            <p className={list.meta}>
              Asked to be {side === "CUSTOMER" ? "the customer" : "a partner"} · until {dayText(expiresAt)}
            </p>
          </div>
          <Button
            size="small"
            look="danger"
            aria-label={`Revoke the invitation of ${email ?? "somebody who was erased"}`}
            onPress={() => void revoke(id)}
          >
            Revoke
          </Button>
        </li>
      ))}
    </ul>
  );
}
