import { i18n } from "@lingui/core";
import { dayText } from "../../design/dates";
import { OpenInvitations } from "./OpenInvitations";
import type { Relationship } from "./relationshipQueries";
import { revokeInvitation } from "./revokeInvitation";

/** Whom the vendor has asked. */
export function RelationshipInvitations({
  relationshipId,
  invitations,
  onChanged,
}: {
  relationshipId: string;
  invitations: NonNullable<Relationship["invitations"]>;
  onChanged: () => void;
}) {
  return (
    <OpenInvitations
      invitations={invitations.map(({ id, email, side, expiresAt }) => ({
        id,
        email,
        terms:
          side === "CUSTOMER"
            ? i18n.t("Asked to be the customer · until {day}", { day: dayText(expiresAt) })
            : i18n.t("Asked to be a partner · until {day}", { day: dayText(expiresAt) }),
      }))}
      revoke={(invitationId) =>
        revokeInvitation("revokeRelationshipInvitation", { relationshipId, invitationId }).finally(onChanged)
      }
    />
  );
}
