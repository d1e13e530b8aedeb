import { i18n } from "@lingui/core";
import { Dialog } from "../../design/Dialog";
import { TakeAlong } from "../../ownData/TakeAlong";
import styles from "./Account.module.css";
import type { Organization } from "./queries";

/** Lets an owner take along all that is kept of the organization. */
export function ExportDialog({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  return (
    <Dialog
      title={i18n.t("Take along what is kept of {name}", { name: organization.name })}
      isOpen
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>
          {i18n.t(
            "Its account with everything that changed in it, its relationships, and what is said under its name in the workshops that it confirmed and in the backlog that came out of them. What was written on hidden cards or in anonymous steps is nobody’s to take along but the author’s.",
          )}
        </p>
        <TakeAlong file={`/organizations/${organization.id}/account`} name="coinnovation-organization" />
      </div>
    </Dialog>
  );
}
