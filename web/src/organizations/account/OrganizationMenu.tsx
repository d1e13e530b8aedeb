import { i18n } from "@lingui/core";
import { Download, Ellipsis, LogOut, Pencil } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import { useAttempt } from "../../integrations/useAttempt";
import { navigate } from "../../routing/location";
import { ExportDialog } from "./ExportDialog";
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
  const [open, setOpen] = useState<"rename" | "export" | "leave" | null>(null);
  const { run, pending, error } = useAttempt();
  const leave = async () => {
    if (!(await run("leaveOrganization", () => ({ organizationId: organization.id })))) return;
    showToast(i18n.t("You left {name}.", { name: organization.name }), { tone: "positive" });
    navigate("/account");
  };
  return (
    <>
      <Menu
        label={i18n.t("Actions for {name}", { name: organization.name })}
        entries={[
          ...(manages(organization.viewerRole)
            ? [
                {
                  id: "rename",
                  label: i18n.t("Rename…"),
                  icon: <Pencil size={18} />,
                  onAction: () => setOpen("rename"),
                },
              ]
            : []),
          ...(organization.viewerRole === "OWNER"
            ? [
                {
                  id: "export",
                  label: i18n.t("Take along…"),
                  icon: <Download size={18} />,
                  onAction: () => setOpen("export"),
                },
              ]
            : []),
          {
            id: "leave",
            label: i18n.t("Leave…"),
            icon: <LogOut size={18} />,
            danger: true,
            onAction: () => setOpen("leave"),
          },
        ]}
      >
        <IconButton
          label={i18n.t("Actions for {name}", { name: organization.name })}
          look="secondary"
          icon={<Ellipsis size={18} aria-hidden />}
        />
      </Menu>
      {open === "rename" && (
        <RenameDialog organization={organization} onChanged={onChanged} onClose={() => setOpen(null)} />
      )}
      {open === "export" && <ExportDialog organization={organization} onClose={() => setOpen(null)} />}
      {open === "leave" && (
        <ConfirmDialog
          title={i18n.t("Leave {name}?", { name: organization.name })}
          confirm={i18n.t("Leave")}
          pending={pending}
          error={error}
          onConfirm={() => void leave()}
          onClose={() => setOpen(null)}
        >
          <p>
            {i18n.t(
              "You do not see it any more from then on. To come back you need a new invitation. What you wrote in workshops stays yours.",
            )}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
