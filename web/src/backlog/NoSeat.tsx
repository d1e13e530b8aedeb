import { i18n } from "@lingui/core";
import { KeyRound } from "lucide-react";
import { AppShell } from "../design/AppShell";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";

/** For those who have no right to the backlog yet: how one gets it. */
export function NoSeat() {
  return (
    <AppShell width="wide" current="backlog">
      <EmptyState
        level="h1"
        icon={<KeyRound size={28} />}
        title={i18n.t("The backlog opens with a seat")}
        action={
          <Link href="/" className={buttonClass({ look: "primary" })}>
            {i18n.t("Join a workshop")}
          </Link>
        }
      >
        {i18n.t(
          "Join a workshop and you see what came out of it. A product team opens all of it with the link that whoever runs CoInnovation has.",
        )}
      </EmptyState>
    </AppShell>
  );
}
