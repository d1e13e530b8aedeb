import { i18n } from "@lingui/core";
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
export function MoreMenu({
  looking,
  onOpen,
  onUndo,
}: {
  looking: Looking;
  onOpen: (dialog: DockDialog) => void;
  onUndo: () => void;
}) {
  const { board, currentStep, run, workshopId, participantId } = useWorkshop();
  const { door } = useControls();
  const closed = board.state === "CLOSED";
  const view = summonedFrom(looking.view) ?? "NOW";
  const grouping = groupsIn(board.grouping, currentStep?.stepId);
  const method = currentStep && methods[currentStep.method];
  const groupable = method && !currentStep.anonymous && method.writes !== undefined && !method.growsGroups;
  const summon = async () => {
    const roundId = view === "RESULTS" ? looking.roundId : null;
    if (await run("summonEverybody", { view, roundId }))
      showToast(summonedViews[view].called, { tone: "positive" });
  };
  return (
    <Menu
      label={i18n.t("More")}
      placement="top"
      entries={[
        {
          id: "spotlight",
          label: i18n.t("Spotlight a card…"),
          icon: <Sun size={16} />,
          disabled: closed || board.cards.length === 0,
          onAction: () => onOpen("spotlight"),
        },
        {
          id: "summon",
          label: summonedViews[view].call,
          icon: <Compass size={16} />,
          disabled: closed || board.state === "PLANNED",
          onAction: () => void summon(),
        },
        {
          id: "broadcast",
          label: i18n.t("Say something to everybody…"),
          icon: <Megaphone size={16} />,
          disabled: closed,
          onAction: () => onOpen("broadcast"),
        },
        {
          id: "vote",
          label: i18n.t("Open a vote…"),
          icon: <Vote size={16} />,
          separated: true,
          disabled: !currentStep,
          onAction: () => onOpen("vote"),
        },
        ...(currentStep && methods[currentStep.method].mirrors
          ? [
              {
                id: "mirror",
                label: i18n.t("Open the mirror…"),
                icon: <ScanEye size={16} />,
                disabled: closed || board.mirrorRounds.some((round) => round.open),
                onAction: () => onOpen("mirror"),
              },
            ]
          : []),
        {
          id: "groups",
          label: grouping ? i18n.t("Recall the groups…") : i18n.t("Split into groups…"),
          icon: <Users size={16} />,
          disabled: closed || (!grouping && !groupable),
          onAction: () => onOpen(grouping ? "recall" : "split"),
        },
        {
          id: "decision",
          label: i18n.t("Note a decision…"),
          icon: <Gavel size={16} />,
          disabled: closed,
          onAction: () => onOpen("decision"),
        },
        {
          id: "keep",
          label: i18n.t("Keep cards for the backlog…"),
          icon: <Archive size={16} />,
          disabled: board.cards.length === 0,
          onAction: () => onOpen("keep"),
        },
        {
          id: "undo",
          label: i18n.t("Undo the last control"),
          icon: <Undo2 size={16} />,
          separated: true,
          disabled: closed,
          onAction: onUndo,
        },
        {
          id: "agenda",
          label: i18n.t("Edit the agenda"),
          icon: <ListOrdered size={16} />,
          onAction: () => navigate(`/workshops/${workshopId}/agenda?as=${participantId}`),
        },
        {
          id: "projector",
          label: i18n.t("Show on a projector"),
          icon: <Presentation size={16} />,
          onAction: () =>
            void window.open(`/workshops/${workshopId}/projector?as=${participantId}`, "_blank", "noopener"),
        },
        {
          id: "door",
          label: board.doorLocked ? i18n.t("Unlock the door") : i18n.t("Lock the door"),
          icon: board.doorLocked ? <DoorOpen size={16} /> : <DoorClosed size={16} />,
          onAction: () => void door(!board.doorLocked),
        },
        {
          id: "close",
          label: i18n.t("Close the workshop…"),
          icon: <Flag size={16} />,
          separated: true,
          disabled: closed,
          onAction: () => onOpen("close"),
        },
      ]}
    >
      <IconButton label={i18n.t("More")} icon={<Ellipsis size={20} />} />
    </Menu>
  );
}
