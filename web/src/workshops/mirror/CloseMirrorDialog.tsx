import { i18n } from "@lingui/core";
import { useState } from "react";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import type { MirrorRound } from "./mirrorRounds";
import { sideIn } from "./sideIn";

/** What is shown cannot be sealed again: so it is asked for before, with how many are not done. */
export function CloseMirrorDialog({ round, onClose }: { round: MirrorRound; onClose: () => void }) {
  const { board, run } = useWorkshop();
  const [busy, setBusy] = useState(false);
  const finished = round.sides.reduce((sum, side) => sum + side.finished, 0);
  const here = board.participants.filter((person) => person.present && sideIn(round, person)).length;
  const close = async () => {
    setBusy(true);
    const closed = await run("closeMirror", { roundId: round.roundId });
    setBusy(false);
    if (!closed) return;
    showToast(i18n.t("The mirror is closed, and every side sees it."), { tone: "positive" });
    onClose();
  };
  return (
    <ConfirmDialog
      title={i18n.t("Close the mirror")}
      confirm={i18n.t("Close the mirror")}
      look="primary"
      pending={busy}
      onConfirm={() => void close()}
      onClose={onClose}
    >
      <p>
        {i18n.t(
          "{finished} of {max} have answered everything. What came out opens to every side at once. That cannot be taken back.",
          { finished, max: Math.max(here, finished) },
        )}
      </p>
    </ConfirmDialog>
  );
}
