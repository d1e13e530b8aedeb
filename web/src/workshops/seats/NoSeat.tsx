import { i18n } from "@lingui/core";
import { DoorOpen } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { SuspensionNotes } from "../../organizations/suspending/SuspensionNotes";
import { Link } from "../../routing/Link";

/** A workshop's page for somebody who holds no seat in it, or no longer. */
export function NoSeat({ message }: { message?: string }) {
  return (
    <AppShell>
      <SuspensionNotes />
      <EmptyState
        level="h1"
        icon={<DoorOpen size={30} />}
        title={i18n.t("You have no seat here")}
        action={
          <Link href="/join" className={buttonClass({ look: "primary" })}>
            {i18n.t("Enter a code")}
          </Link>
        }
      >
        {message ?? i18n.t("Join with the link or the six-character code that the facilitator gave you.")}
      </EmptyState>
    </AppShell>
  );
}
