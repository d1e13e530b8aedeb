import { i18n } from "@lingui/core";
import { useState } from "react";
import { ConfirmDialog } from "../../design/ConfirmDialog";
import type { Side } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";

/** Takes an organization with an account off a side, or the question to it back. */
export function DropDialog({ side, onClose }: { side: Side; onClose: () => void }) {
  const { board, run } = useWorkshop();
  const [pending, setPending] = useState(false);
  const isConfirmed = board.confirmedSides.some((one) => one.side === side);
  const drop = async () => {
    setPending(true);
    const done = await run("dropSideAccount", { side });
    setPending(false);
    if (done) onClose();
  };
  return (
    <ConfirmDialog
      title={
        isConfirmed ? i18n.t("Take the confirmed name off this side?") : i18n.t("Take the question back?")
      }
      confirm={i18n.t("Take back")}
      pending={pending}
      onConfirm={() => void drop()}
      onClose={onClose}
    >
      <p>
        {isConfirmed
          ? i18n.t("Members who joined by it lose their seats. What they wrote stays.")
          : i18n.t("The organization does not see the workshop any more.")}
      </p>
    </ConfirmDialog>
  );
}
