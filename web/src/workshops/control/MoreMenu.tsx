import {
  Archive,
  Compass,
  DoorClosed,
  DoorOpen,
  Ellipsis,
  Flag,
  Gavel,
  ListOrdered,
  Megaphone,
  Presentation,
  ScanEye,
  Sun,
  Undo2,
  Users,
  Vote,
} from "lucide-react";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { showToast } from "../../design/toasts";
import { navigate } from "../../routing/location";
import { groupsIn } from "../groups/grouping";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import type { DockDialog } from "./dialogs";
import { useControls } from "./useControls";
import { type Looking, summonedFrom, summonedViews } from "./useSummons";

/** Everything that a facilitator does less often. */
export function MoreMenu({ looking, onOpen }: { looking: Looking; onOpen: (dialog: DockDialog) => void }) {
  const { board, currentStep, run, workshopId, participantId } = useWorkshop();
  const { door, undo } = useControls();
  const closed = board.state === "CLOSED";
  const view = summonedFrom(looking.view) ?? "NOW";
  const grouping = groupsIn(board.grouping, currentStep?.stepId);
  const method = currentStep && methods[currentStep.method];
  const groupable = method && !currentStep.anonymous && method.writes !== undefined && !method.growsGroups;
  const summon = async () => {
    const roundId = view === "RESULTS" ? looking.roundId : null;
    if (await run("summonEverybody", { view, roundId }))
      showToast(`Everybody looks at ${summonedViews[view].words} now.`, { tone: "positive" });
  };
  return (
    <Menu
      label="More"
      placement="top"
      entries={[
        {
          id: "spotlight",
          label: "Spotlight a card…",
          icon: <Sun size={16} />,
          disabled: closed || board.cards.length === 0,
          onAction: () => onOpen("spotlight"),
        },
        {
          id: "summon",
          label: `Call everybody to ${summonedViews[view].words}`,
          icon: <Compass size={16} />,
          disabled: closed || board.state === "PLANNED",
          onAction: () => void summon(),
        },
        {
          id: "broadcast",
          label: "Say something to everybody…",
          icon: <Megaphone size={16} />,
          disabled: closed,
          onAction: () => onOpen("broadcast"),
        },
        {
          id: "vote",
          label: "Open a vote…",
          icon: <Vote size={16} />,
          separated: true,
          disabled: !currentStep,
          onAction: () => onOpen("vote"),
        },
        ...(currentStep && methods[currentStep.method].mirrors
          ? [
              {
                id: "mirror",
                label: "Open the mirror…",
                icon: <ScanEye size={16} />,
                disabled: closed || board.mirrorRounds.some((round) => round.open),
                onAction: () => onOpen("mirror"),
              },
            ]
          : []),
        {
          id: "groups",
          label: grouping ? "Recall the groups…" : "Split into groups…",
          icon: <Users size={16} />,
          disabled: closed || (!grouping && !groupable),
          onAction: () => onOpen(grouping ? "recall" : "split"),
        },
        {
          id: "decision",
          label: "Note a decision…",
          icon: <Gavel size={16} />,
          disabled: closed,
          onAction: () => onOpen("decision"),
        },
        {
          id: "keep",
          label: "Keep cards for the backlog…",
          icon: <Archive size={16} />,
          disabled: board.cards.length === 0,
          onAction: () => onOpen("keep"),
        },
        {
          id: "undo",
          label: "Undo the last control",
          icon: <Undo2 size={16} />,
          separated: true,
          disabled: closed,
          onAction: () => void undo(),
        },
        {
          id: "agenda",
          label: "Edit the agenda",
          icon: <ListOrdered size={16} />,
          onAction: () => navigate(`/workshops/${workshopId}/agenda?as=${participantId}`),
        },
        {
          id: "projector",
          label: "Show on a projector",
          icon: <Presentation size={16} />,
          onAction: () =>
            void window.open(`/workshops/${workshopId}/projector?as=${participantId}`, "_blank", "noopener"),
        },
        {
          id: "door",
          label: board.doorLocked ? "Unlock the door" : "Lock the door",
          icon: board.doorLocked ? <DoorOpen size={16} /> : <DoorClosed size={16} />,
          onAction: () => void door(!board.doorLocked),
        },
        {
          id: "close",
          label: "Close the workshop…",
          icon: <Flag size={16} />,
          separated: true,
          disabled: closed,
          onAction: () => onOpen("close"),
        },
      ]}
    >
      <IconButton label="More" icon={<Ellipsis size={20} />} />
    </Menu>
  );
}
