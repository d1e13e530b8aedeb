import { i18n } from "@lingui/core";
import { useState } from "react";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import type { Grouping } from "./grouping";

/** Everybody has seen what groups bring back: so it is asked for before, and not taken back. */
export function RecallDialog({ grouping, onClose }: { grouping: Grouping; onClose: () => void }) {
  const { run } = useWorkshop();
  const [busy, setBusy] = useState(false);
  const grows = grouping.part !== "BREAKOUT";
  const skipsFours = grouping.part === "PAIRS" && grouping.groups.length > 1;
  const written = grouping.groups.filter((group) => group.hasNote).length;
  const recall = async () => {
    setBusy(true);
    // In 1-2-4-All the part for all has a clock of its own.
    const back = grows
      ? await run("nextPart", { stepId: grouping.stepId, part: "ALL" })
      : await run("recallGroups", {});
    setBusy(false);
    if (!back) return;
    showToast(i18n.t("Everybody is back."), { tone: "positive" });
    onClose();
  };
  return (
    <ConfirmDialog
      title={i18n.t("Recall the groups")}
      confirm={i18n.t("Recall the groups")}
      look="primary"
      pending={busy}
      onConfirm={() => void recall()}
      onClose={onClose}
    >
      <p>
        {i18n.t(
          "Everybody comes back. {written} of {groups, plural, one {# group} other {# groups}} {written, plural, one {has} other {have}} written, and what they wrote becomes a card of each group that everybody sees.",
          { written, groups: grouping.groups.length },
        )}{" "}
        {skipsFours && `${i18n.t("They do not meet in fours then.")} `}
        {i18n.t("That cannot be taken back.")}
      </p>
    </ConfirmDialog>
  );
}
