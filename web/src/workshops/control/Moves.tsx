import { i18n } from "@lingui/core";
import { Button } from "../../design/Button";
import { showToast } from "../../design/toasts";
import { doublePress, useOnce } from "../../design/useOnce";
import styles from "../facilitating/ControlDock.module.css";
import { nextMove, stepAfter } from "../facilitating/nextMove";
import type { View } from "../live/ViewSwitch";
import { useWorkshop } from "../useWorkshop";
import type { DockDialog } from "./dialogs";
import { useControls } from "./useControls";

const partSaid = {
  PAIRS: i18n.t("Everybody is in a pair now."),
  FOURS: i18n.t("Two pairs each are together now."),
};

/** The one next move, and beside it the next step where that is something else. */
export function Moves({
  onShow,
  onOpen,
}: {
  onShow: (view: View) => void;
  onOpen: (dialog: DockDialog) => void;
}) {
  const { board, run } = useWorkshop();
  const { start } = useControls();
  const { busy, once } = useOnce(doublePress);
  const move = nextMove(board);
  const next = stepAfter(board);

  const make = async () => {
    if (move.kind === "openVote") return onOpen("vote");
    if (move.kind === "openMirror") return onOpen("mirror");
    if (move.kind === "close") return onOpen("close");
    // What groups wrote, and what sides answered, everybody sees from then on: these are asked for before.
    if (move.kind === "recall" || (move.kind === "nextPart" && move.part === "ALL")) return onOpen("recall");
    if (move.kind === "closeMirror") return onOpen("closeMirror");
    await once(async () => {
      if (move.kind === "start" && (await start(move.step))) onShow("now");
      if (
        move.kind === "nextPart" &&
        move.part !== "ALL" &&
        (await run("nextPart", { stepId: move.step.stepId, part: move.part }))
      ) {
        showToast(partSaid[move.part], { tone: "positive" });
        onShow("now");
      }
      if (move.kind === "passSheets") await run("passSheets", { round: move.round });
      if (move.kind === "reopen") await run("reopenWorkshop", {});
      if (move.kind === "closeVote" && (await run("closeVotingRound", { roundId: move.round.roundId }))) {
        showToast(i18n.t("The vote is closed, and everybody sees the results. That cannot be taken back."), {
          tone: "positive",
        });
        onShow("now");
      }
      if (move.kind === "reveal" && (await run("revealCards", { stepId: move.step.stepId }))) {
        showToast(
          i18n.t(
            "{count, plural, one {# card} other {# cards}} revealed to everybody. A reveal cannot be taken back.",
            {
              count: move.step.hiddenCardCount,
            },
          ),
          { tone: "positive" },
        );
        onShow("now");
      }
    });
  };

  return (
    <div className={styles.moves}>
      {next && move.kind !== "start" && board.state !== "CLOSED" && (
        <Button
          className={styles.next ?? ""}
          look="quiet"
          isPending={busy}
          onPress={() => void once(() => start(next))}
        >
          <span className={styles.nextText}>{i18n.t("Next: {title}", { title: next.title })}</span>
        </Button>
      )}
      <Button look="signal" className={styles.move ?? ""} isPending={busy} onPress={() => void make()}>
        <span className={styles.nextText}>{move.label}</span>
      </Button>
    </div>
  );
}
