import {
  Archive,
  DoorClosed,
  DoorOpen,
  Ellipsis,
  Flag,
  Gavel,
  ListOrdered,
  Pause,
  Play,
  Square,
  TimerReset,
  UserPlus,
  Vote,
} from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { counted } from "../../design/counted";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import { navigate } from "../../routing/location";
import type { View } from "../live/ViewSwitch";
import { useWorkshop } from "../useWorkshop";
import { CloseDialog } from "./CloseDialog";
import styles from "./ControlDock.module.css";
import { DecisionDialog } from "./DecisionDialog";
import { InvitationsDialog } from "./InvitationsDialog";
import { KeepDialog } from "./KeepDialog";
import { nextMove, stepAfter } from "./nextMove";
import { OpenVoteDialog } from "./OpenVoteDialog";

type Open = "invite" | "vote" | "keep" | "decision" | "close" | null;

/** The facilitator's hand: the one next move, the clock, and everything else behind one button. */
export default function ControlDock({ onShow }: { onShow: (view: View) => void }) {
  const { board, currentStep, run, workshopId, participantId } = useWorkshop();
  const [open, setOpen] = useState<Open>(null);
  const [busy, setBusy] = useState(false);
  const move = nextMove(board);
  const next = stepAfter(board);

  useEffect(() => {
    document.documentElement.style.setProperty("--dock", "5.75rem");
    return () => void document.documentElement.style.removeProperty("--dock");
  }, []);

  const make = async () => {
    if (move.kind === "openVote") return setOpen("vote");
    if (move.kind === "close") return setOpen("close");
    setBusy(true);
    try {
      if (move.kind === "start" && (await run("startStep", { stepId: move.step.stepId }))) onShow("now");
      if (move.kind === "reopen") await run("reopenWorkshop", {});
      if (move.kind === "closeVote" && (await run("closeVotingRound", { roundId: move.round.roundId })))
        onShow("now");
      if (move.kind === "reveal" && (await run("revealCards", { stepId: move.step.stepId }))) {
        showToast(`${counted(move.step.hiddenCardCount, "card")} revealed to everybody.`, {
          tone: "positive",
        });
        onShow("now");
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <section className={styles.dock} aria-label="Facilitation">
        <div className={styles.tools}>
          <IconButton label="Invite people" icon={<UserPlus size={19} />} onPress={() => setOpen("invite")} />
          {currentStep && (
            <>
              {currentStep.state === "PAUSED" ? (
                <IconButton
                  label="Let the timer run on"
                  icon={<Play size={19} />}
                  onPress={() => void run("resumeStep", {})}
                />
              ) : (
                <IconButton
                  label="Pause the timer"
                  icon={<Pause size={19} />}
                  onPress={() => void run("pauseStep", {})}
                />
              )}
              <Menu
                label="Give more time"
                placement="top"
                entries={[1, 2, 5, 10].map((minutes) => ({
                  id: String(minutes),
                  label: `${counted(minutes, "minute")} more`,
                  onAction: () => void run("extendStep", { minutes }),
                }))}
              >
                <IconButton label="Give more time" icon={<TimerReset size={19} />} />
              </Menu>
              <IconButton
                label="End this step"
                icon={<Square size={17} />}
                onPress={() => void run("endStep", {})}
              />
            </>
          )}
          <Menu
            label="More"
            placement="top"
            entries={[
              {
                id: "vote",
                label: "Open a vote…",
                icon: <Vote size={16} />,
                disabled: !currentStep,
                onAction: () => setOpen("vote"),
              },
              {
                id: "decision",
                label: "Note a decision…",
                icon: <Gavel size={16} />,
                disabled: board.state === "CLOSED",
                onAction: () => setOpen("decision"),
              },
              {
                id: "keep",
                label: "Keep cards for the backlog…",
                icon: <Archive size={16} />,
                disabled: board.cards.length === 0,
                onAction: () => setOpen("keep"),
              },
              {
                id: "agenda",
                label: "Edit the agenda",
                icon: <ListOrdered size={16} />,
                separated: true,
                onAction: () => navigate(`/workshops/${workshopId}/agenda?as=${participantId}`),
              },
              {
                id: "door",
                label: board.doorLocked ? "Unlock the door" : "Lock the door",
                icon: board.doorLocked ? <DoorOpen size={16} /> : <DoorClosed size={16} />,
                onAction: () => void run(board.doorLocked ? "unlockDoor" : "lockDoor", {}),
              },
              {
                id: "close",
                label: "Close the workshop…",
                icon: <Flag size={16} />,
                separated: true,
                disabled: board.state === "CLOSED",
                onAction: () => setOpen("close"),
              },
            ]}
          >
            <IconButton label="More" icon={<Ellipsis size={20} />} />
          </Menu>
        </div>
        <div className={styles.moves}>
          {next && move.kind !== "start" && board.state !== "CLOSED" && (
            <Button
              className={styles.next ?? ""}
              look="quiet"
              onPress={() => void run("startStep", { stepId: next.stepId })}
            >
              <span className={styles.nextText}>Next: {next.title}</span>
            </Button>
          )}
          <Button look="signal" className={styles.move ?? ""} isPending={busy} onPress={() => void make()}>
            <span className={styles.nextText}>{move.label}</span>
          </Button>
        </div>
      </section>
      {open === "invite" && <InvitationsDialog onClose={() => setOpen(null)} />}
      {open === "vote" && currentStep && <OpenVoteDialog step={currentStep} onClose={() => setOpen(null)} />}
      {open === "keep" && <KeepDialog onClose={() => setOpen(null)} />}
      {open === "decision" && <DecisionDialog onClose={() => setOpen(null)} />}
      {open === "close" && <CloseDialog onClose={() => setOpen(null)} />}
    </>
  );
}
