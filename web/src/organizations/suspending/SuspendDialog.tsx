import { i18n } from "@lingui/core";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import { useAttempt } from "../../integrations/useAttempt";

/** Lifts an organization's suspension, and says so. */
export async function lift(organization: { id: string; name: string | null }, onChanged: () => void) {
  const name = organization.name ?? i18n.t("The organization");
  try {
    await send("liftOrganizationSuspension", { organizationId: organization.id });
    showToast(i18n.t("{name} is as it was before.", { name }), { tone: "positive" });
  } catch (failure) {
    showToast(describe(failure).message, { tone: "danger" });
  }
  onChanged();
}

/** Asks before a whole organization is suspended. */
export function SuspendDialog({
  organization,
  onChanged,
  onClose,
}: {
  organization: { id: string; name: string | null };
  onChanged: () => void;
  onClose: () => void;
}) {
  const { run, pending, error } = useAttempt();
  const name = organization.name ?? i18n.t("this organization");
  const suspend = async () => {
    const done = await run("suspendOrganization", () => ({ organizationId: organization.id }));
    onChanged();
    if (!done) return;
    showToast(i18n.t("{name} is suspended.", { name }), {
      tone: "positive",
      action: { label: i18n.t("Undo"), run: () => void lift(organization, onChanged) },
    });
    onClose();
  };
  return (
    <ConfirmDialog
      title={i18n.t("Suspend {name}?", { name })}
      confirm={i18n.t("Suspend")}
      pending={pending}
      error={error}
      onConfirm={() => void suspend()}
      onClose={onClose}
    >
      <p>
        {i18n.t(
          "Its people see nothing of what they have by it from then on, also where it is open at the moment: no workshop, no backlog, no page of the organization. Their access tokens and the invitations that they sent open nothing. What they wrote stays, and so do their seats: lift the suspension, and all is as it was.",
        )}
      </p>
    </ConfirmDialog>
  );
}
