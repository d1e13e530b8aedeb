import { i18n } from "@lingui/core";
import { Undo2 } from "lucide-react";
import { Button } from "../../design/Button";
import type { Run } from "./useRun";

/** Takes back a pain point that the reader submitted, as long as nobody else has to do with it; the toast brings it back. */
export function WithdrawButton({
  painPoint,
  run,
  as,
}: {
  painPoint: { id: string; withdrawable: boolean };
  run: Run;
  /** The seat to withdraw it from, where it is not the one that the item is changed from. */
  as?: string | undefined;
}) {
  if (!painPoint.withdrawable) return null;
  const key = { painPointId: painPoint.id };
  return (
    <Button
      size="small"
      look="quiet"
      icon={<Undo2 size={15} aria-hidden />}
      onPress={() =>
        void run("withdrawPainPoint", key, {
          as,
          done: i18n.t("Withdrawn: nobody sees it any more."),
          undo: () => void run("bringBackPainPoint", key, { as }),
        })
      }
    >
      {i18n.t("Withdraw it")}
    </Button>
  );
}
