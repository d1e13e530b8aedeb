import { ConfirmDialog } from "../../design/ConfirmDialog";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import type { Member, Organization } from "./queries";
import { nameOf } from "./roles";

/** What is asked about before it is done to a member. */
export type Deed = "remove" | "suspend" | "handOver";

const commands = {
  remove: "removeMember",
  suspend: "suspendMember",
  handOver: "handOverOwnership",
} as const;

const words = {
  remove: {
    title: (name: string) => `Remove ${name}?`,
    confirm: "Remove",
    what: (name: string, organization: string) =>
      `From then on ${name} sees nothing of ${organization}, also where it is open at the moment. To come back they need a new invitation.`,
    done: (name: string) => `${name} is removed.`,
  },
  suspend: {
    title: (name: string) => `Suspend ${name}?`,
    confirm: "Suspend",
    what: (name: string, organization: string) =>
      `From then on ${name} sees nothing of ${organization}, also where it is open at the moment, and the invitations that they sent open nothing. They stay in this list, with their role, and are shown whom to ask; what they wrote stays. Lift the suspension, and all is as it was. Their seats in workshops are the workshops' to end.`,
    done: (name: string) => `${name} is suspended.`,
  },
  handOver: {
    title: (name: string) => `Hand over to ${name}?`,
    confirm: "Hand over",
    what: (name: string) =>
      `${name} becomes an owner, and you an administrator. You cannot take this back: ${name} can.`,
    done: (name: string, organization: string) => `${name} owns ${organization} now.`,
  },
};

/** Asks before somebody is removed or suspended, or owns the organization in the reader's place. */
export function MemberDialog({
  organization,
  member,
  deed,
  onLift,
  onChanged,
  onClose,
}: {
  organization: Organization;
  member: Member;
  deed: Deed;
  onLift: () => void;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { run, pending, error } = useAttempt();
  const name = nameOf(member);
  const its = organization.name ?? "the organization";
  const { title, confirm, what, done } = words[deed];
  const act = async () => {
    const input = () => ({ organizationId: organization.id, personId: member.id });
    const isDone = await run(commands[deed], input);
    onChanged();
    if (!isDone) return;
    showToast(done(name, its), {
      tone: "positive",
      ...(deed === "suspend" && { action: { label: "Undo", run: onLift } }),
    });
    onClose();
  };
  return (
    <ConfirmDialog
      title={title(name)}
      confirm={confirm}
      pending={pending}
      error={error}
      onConfirm={() => void act()}
      onClose={onClose}
    >
      <p>{what(name, its)}</p>
    </ConfirmDialog>
  );
}
