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
      title={organization ? "Nothing hurts yet, as far as we know" : "You follow nothing yet"}
      action={
        viewer.maySubmit ? (
          <Link href="/pain-points/new" className={buttonClass({ look: "signal" })}>
            {organization ? "Say what hurts" : "Add one for a customer"}
          </Link>
        ) : undefined
      }
    >
      {organization
        ? `What ${organization.name ?? "your organization"} brings up stands here with its status, the reason for it, and the ideas that answer it. A sentence and a number are enough to begin.`
        : "What you bring up on a customer’s behalf is found in the backlog, with everybody else’s."}
    </EmptyState>
  );
}
