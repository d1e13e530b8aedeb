import { i18n } from "@lingui/core";
import { LogIn } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { signInPath } from "../../people/nextPath";
import { Link } from "../../routing/Link";

/** The session ended, maybe from another browser; the seat is still the person's. */
export function SignedOut({ message }: { message: string }) {
  return (
    <AppShell>
      <EmptyState
        level="h1"
        icon={<LogIn size={30} />}
        title={i18n.t("You are signed out")}
        action={
          <Link
            href={signInPath(location.pathname + location.search)}
            className={buttonClass({ look: "primary" })}
          >
            {i18n.t("Sign in again")}
          </Link>
        }
      >
        {message}
      </EmptyState>
    </AppShell>
  );
}
