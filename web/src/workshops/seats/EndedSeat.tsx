import { i18n } from "@lingui/core";
import { Armchair } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { Link } from "../../routing/Link";
import { NoSeat } from "./NoSeat";

/** Whether there is no such workshop or only no seat in it, the page does not say: it looks the same. */
const ofNobody = ["WORKSHOP_NOT_FOUND", "NOT_ALLOWED"];

/** A workshop's page for somebody whose seat was taken away while they looked at it, whose organization was suspended, or who never had a seat. */
export function EndedSeat({
  code,
  message,
  action,
}: {
  code: string;
  message: string;
  action?: React.ReactNode;
}) {
  if (ofNobody.includes(code)) return <NoSeat message={message} />;
  const isSuspended = code === "ORGANIZATION_SUSPENDED";
  return (
    <AppShell>
      <EmptyState
        level="h1"
        icon={<Armchair size={30} />}
        title={isSuspended ? i18n.t("Your organization is suspended") : i18n.t("Your seat has ended")}
        action={isSuspended ? <ToStart /> : action}
      >
        {message}
      </EmptyState>
    </AppShell>
  );
}

function ToStart() {
  return (
    <Link href="/" className={buttonClass({ look: "primary" })}>
      {i18n.t("Start page")}
    </Link>
  );
}
