import { i18n } from "@lingui/core";
import { DoorOpen } from "lucide-react";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";

/** What somebody without a seat can do to get one. */
export function WayIn() {
  return (
    <EmptyState
      level="h1"
      icon={<DoorOpen size={30} />}
      title={i18n.t("You come in through a workshop")}
      action={
        <Link href="/join" className={buttonClass({ look: "primary" })}>
          {i18n.t("Enter a code")}
        </Link>
      }
    >
      <p>
        {i18n.t(
          "Pain points are shared between those who have worked together. A join link or a six-character code from your facilitator gives this browser a seat, and with it everything that your organization brought up.",
        )}
      </p>
      <p>
        {i18n.t("Have you been in a workshop already? Open this page in the browser that you used then.")}
      </p>
    </EmptyState>
  );
}
