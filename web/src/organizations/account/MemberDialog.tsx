import { i18n } from "@lingui/core";
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
    title: (name: string) => i18n.t("Remove {name}?", { name }),
    confirm: i18n.t("Remove"),
    what: (name: string, organization: string) =>
      i18n.t(
        "From then on {name} sees nothing of {organization}, also where it is open at the moment. To come back they need a new invitation.",
        { name, organization },
      ),
    done: (name: string) => i18n.t("{name} is removed.", { name }),
  },
  suspend: {
    title: (name: string) => i18n.t("Suspend {name}?", { name }),
    confirm: i18n.t("Suspend"),
    what: (name: string, organization: string) =>
      i18n.t(
        "From then on {name} sees nothing of {organization}, also where it is open at the moment, and the invitations that they sent open nothing. They stay in this list, with their role, and are shown whom to ask; what they wrote stays. Lift the suspension, and all is as it was. Their seats in workshops are the workshops' to end.",
        { name, organization },
      ),
    done: (name: string) => i18n.t("{name} is suspended.", { name }),
  },
  handOver: {
    title: (name: string) => i18n.t("Hand over to {name}?", { name }),
    confirm: i18n.t("Hand over"),
    what: (name: string) =>
      i18n.t("{name} becomes an owner, and you an administrator. You cannot take this back: {name} can.", {
        name,
      }),
    done: (name: string, organization: string) =>
      i18n.t("{name} owns {organization} now.", { name, organization }),
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
  const its = organization.name ?? i18n.t("the organization");
  const { title, confirm, what, done } = words[deed];
  const act = async () => {
    const input = () => ({ organizationId: organization.id, personId: member.id });
    const isDone = await run(commands[deed], input);
    onChanged();
    if (!isDone) return;
    showToast(done(name, its), {
      tone: "positive",
      ...(deed === "suspend" && { action: { label: i18n.t("Undo"), run: onLift } }),
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
