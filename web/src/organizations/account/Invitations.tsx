import { i18n } from "@lingui/core";
import { Badge } from "../../design/Badge";
import { agoText, dayText } from "../../design/dates";
import { TitledSection } from "../../design/TitledSection";
import people from "../../people/People.module.css";
import { OpenInvitations } from "./OpenInvitations";
import type { MemberInvitation, Organization } from "./queries";
import { revokeInvitation } from "./revokeInvitation";
import { roleName } from "./roles";

/** Whom the organization has asked to become a member. */
export function Invitations({
  organization,
  invitations,
  onChanged,
}: {
  organization: Organization;
  invitations: readonly MemberInvitation[];
  onChanged: () => void;
}) {
  return (
    <TitledSection title={i18n.t("Open invitations")}>
      {invitations.length === 0 ? (
        <p className={people.fine}>{i18n.t("None. Whoever accepts stands among the people.")}</p>
      ) : (
        <OpenInvitations
          invitations={invitations.map(({ id, email, role, invitedAt, expiresAt }) => ({
            id,
            email,
            badge: <Badge>{roleName(role)}</Badge>,
            terms: i18n.t("Invited {ago} · until {day}", {
              ago: agoText(invitedAt),
              day: dayText(expiresAt),
            }),
          }))}
          revoke={(invitationId) =>
            revokeInvitation("revokeMemberInvitation", {
              organizationId: organization.id,
              invitationId,
            }).finally(onChanged)
          }
        />
      )}
    </TitledSection>
  );
}
