import { i18n } from "@lingui/core";
import { MessageSquarePlus } from "lucide-react";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";
import type { Viewer } from "./viewer";

/** The list while there is nothing on it: what will stand here, and how to begin. */
export function NothingFollowed({ viewer }: { viewer: Viewer }) {
  const [organization] = viewer.organizations;
  return (
    <EmptyState
      icon={<MessageSquarePlus size={28} />}
      title={organization ? i18n.t("Nothing hurts yet, as far as we know") : i18n.t("You follow nothing yet")}
      action={
        viewer.maySubmit ? (
          <Link href="/pain-points/new" className={buttonClass({ look: "signal" })}>
            {organization ? i18n.t("Say what hurts") : i18n.t("Add one for a customer")}
          </Link>
        ) : undefined
      }
    >
      {organization
        ? i18n.t(
            "What {name} brings up stands here with its status, the reason for it, and the ideas that answer it. A sentence and a number are enough to begin.",
            { name: organization.name ?? i18n.t("your organization") },
          )
        : i18n.t("What you bring up on a customer’s behalf is found in the backlog, with everybody else’s.")}
    </EmptyState>
  );
}
