import { showToast } from "../../design/toasts";
import { ConfirmDialog } from "../../integrations/ConfirmDialog";
import { useAttempt } from "../../integrations/useAttempt";
import type { Member, Organization } from "./queries";
import { nameOf } from "./roles";

/** Asks before somebody is removed, or owns the organization in the reader's place. */
export function MemberDialog({
  organization,
  member,
  deed,
  onChanged,
  onClose,
}: {
  organization: Organization;
  member: Member;
  deed: "remove" | "handOver";
  onChanged: () => void;
  onClose: () => void;
}) {
  const { run, pending, error } = useAttempt();
  const name = nameOf(member);
  const isRemoval = deed === "remove";
  const confirm = async () => {
    const input = () => ({ organizationId: organization.id, personId: member.id });
    const done = isRemoval ? await run("removeMember", input) : await run("handOverOwnership", input);
    onChanged();
    if (!done) return;
    showToast(isRemoval ? `${name} is removed.` : `${name} owns ${organization.name} now.`, {
      tone: "positive",
    });
    onClose();
  };
  return (
    <ConfirmDialog
      title={isRemoval ? `Remove ${name}?` : `Hand over to ${name}?`}
      confirm={isRemoval ? "Remove" : "Hand over"}
      pending={pending}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>
        {isRemoval
          ? `From then on ${name} sees nothing of ${organization.name}, also where it is open at the moment. To come back they need a new invitation.`
          : `${name} becomes an owner, and you an administrator. You cannot take this back: ${name} can.`}
      </p>
    </ConfirmDialog>
  );
}
