import { i18n } from "@lingui/core";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import list from "../../design/List.module.css";
import { TitledSection } from "../../design/TitledSection";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import styles from "./Account.module.css";
import { InviteDialog } from "./InviteDialog";
import { type Deed, MemberDialog } from "./MemberDialog";
import { MemberRow } from "./MemberRow";
import type { Member, MemberRole, Organization } from "./queries";
import { aRole, manages, nameOf } from "./roles";

/** Who belongs to the organization, and what those may do about it who manage it. */
export function Members({ organization, onChanged }: { organization: Organization; onChanged: () => void }) {
  const [inviting, setInviting] = useState(false);
  const [asking, setAsking] = useState<{ deed: Deed; member: Member } | null>(null);
  const give = async (member: Member, role: MemberRole, isUndo = false) => {
    try {
      await send("changeMemberRole", { organizationId: organization.id, personId: member.id, role });
      const undo = { action: { label: i18n.t("Undo"), run: () => void give(member, member.role, true) } };
      showToast(i18n.t("{name} is {role} now.", { name: nameOf(member), role: aRole(role) }), {
        tone: "positive",
        // Nobody takes back what they may not give any more.
        ...(!isUndo && !member.isViewer && undo),
      });
    } catch (error) {
      showToast(describe(error).message, { tone: "danger" });
    }
    onChanged();
  };
  const lift = async (member: Member) => {
    try {
      await send("liftMemberSuspension", { organizationId: organization.id, personId: member.id });
      showToast(i18n.t("{name} has everything back.", { name: nameOf(member) }), { tone: "positive" });
    } catch (error) {
      showToast(describe(error).message, { tone: "danger" });
    }
    onChanged();
  };
  return (
    <TitledSection
      title={i18n.t("People")}
      beside={
        manages(organization.viewerRole) && (
          <Button look="primary" icon={<UserPlus size={17} aria-hidden />} onPress={() => setInviting(true)}>
            {i18n.t("Invite")}
          </Button>
        )
      }
    >
      <ul className={`${list.list} ${styles.wide}`} aria-label={i18n.t("People")}>
        {organization.members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            viewerRole={organization.viewerRole}
            onGive={(role) => void give(member, role)}
            onAsk={(deed) => setAsking({ deed, member })}
            onLift={() => void lift(member)}
          />
        ))}
      </ul>
      {inviting && (
        <InviteDialog organization={organization} onChanged={onChanged} onClose={() => setInviting(false)} />
      )}
      {asking && (
        <MemberDialog
          organization={organization}
          {...asking}
          onLift={() => void lift(asking.member)}
          onChanged={onChanged}
          onClose={() => setAsking(null)}
        />
      )}
    </TitledSection>
  );
}
