import { Ellipsis, LogOut, Pencil } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import { navigate } from "../../routing/location";
import type { Organization } from "./queries";
import { RenameDialog } from "./RenameDialog";
import { manages } from "./roles";

/** What one does to the organization as a whole. */
export function OrganizationMenu({
  organization,
  onChanged,
}: {
  organization: Organization;
  onChanged: () => void;
}) {
  const [open, setOpen] = useState<"rename" | "leave" | null>(null);
  const { run, pending, error } = useAttempt();
  const leave = async () => {
    if (!(await run("leaveOrganization", () => ({ organizationId: organization.id })))) return;
    showToast(`You left ${organization.name}.`, { tone: "positive" });
    navigate("/account");
  };
  return (
    <>
      <Menu
        label={`Actions for ${organization.name}`}
        entries={[
          ...(manages(organization.viewerRole)
            ? [
                {
                  id: "rename",
                  label: "Rename…",
                  icon: <Pencil size={18} />,
                  onAction: () => setOpen("rename"),
                },
              ]
            : []),
          {
            id: "leave",
            label: "Leave…",
            icon: <LogOut size={18} />,
            danger: true,
            onAction: () => setOpen("leave"),
          },
        ]}
      >
        <IconButton
          label={`Actions for ${organization.name}`}
          look="secondary"
          icon={<Ellipsis size={18} aria-hidden />}
        />
      </Menu>
      {open === "rename" && (
        <RenameDialog organization={organization} onChanged={onChanged} onClose={() => setOpen(null)} />
      )}
      {open === "leave" && (
        <ConfirmDialog
          title={`Leave ${organization.name}?`}
          confirm="Leave"
          pending={pending}
          error={error}
          onConfirm={() => void leave()}
          onClose={() => setOpen(null)}
        >
          <p>
            You do not see it any more from then on. To come back you need a new invitation. What you wrote in
            workshops stays yours.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
