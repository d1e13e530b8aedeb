import { i18n } from "@lingui/core";
import { BadgeCheck } from "lucide-react";
import { Badge } from "../../design/Badge";
import { Explain } from "../../design/Explain";
import type { ConfirmedSide } from "./confirmedSides";

/** Says that the organization itself agreed to stand on a side, and on demand what that means. */
export default function ConfirmedMark({ confirmed }: { confirmed: ConfirmedSide }) {
  const name = confirmed.accountName ?? i18n.t("An organization");
  return (
    <Explain
      label={i18n.t("Confirmed")}
      how={i18n.t("What confirmed means")}
      value={
        <Badge tone="positive" icon={<BadgeCheck size={14} aria-hidden />}>
          {i18n.t("Confirmed")}
        </Badge>
      }
    >
      <p>
        {i18n.t(
          "{name} has an account here, and somebody who manages it agreed that it takes part on this side. Its members may join without a link.",
          { name },
        )}
      </p>
    </Explain>
  );
}
