import { CloseDialog } from "../facilitating/CloseDialog";
import { DecisionDialog } from "../facilitating/DecisionDialog";
import { InvitationsDialog } from "../facilitating/InvitationsDialog";
import { KeepDialog } from "../facilitating/KeepDialog";
import { OpenVoteDialog } from "../facilitating/OpenVoteDialog";
import { groupsIn } from "../groups/grouping";
import { RecallDialog } from "../groups/RecallDialog";
import { SplitDialog } from "../groups/SplitDialog";
import { CloseMirrorDialog } from "../mirror/CloseMirrorDialog";
import { OpenMirrorDialog } from "../mirror/OpenMirrorDialog";
import { useWorkshop } from "../useWorkshop";
import { BroadcastDialog } from "./BroadcastDialog";
import type { DockDialog } from "./dialogs";
import { SpotlightDialog } from "./SpotlightDialog";
import { UndoDialog } from "./UndoDialog";

/** The dialog that is open. */
export function DockDialogs({ open, onClose }: { open: DockDialog | null; onClose: () => void }) {
  const { board, currentStep } = useWorkshop();
  const grouping = groupsIn(board.grouping, currentStep?.stepId);
  const mirror = board.mirrorRounds.find((round) => round.open);
  switch (open) {
    case "invite":
      return <InvitationsDialog onClose={onClose} />;
    case "vote":
      return currentStep && <OpenVoteDialog step={currentStep} onClose={onClose} />;
    case "mirror":
      return currentStep && <OpenMirrorDialog step={currentStep} onClose={onClose} />;
    case "closeMirror":
      return mirror && <CloseMirrorDialog round={mirror} onClose={onClose} />;
    case "split":
      return currentStep && <SplitDialog step={currentStep} onClose={onClose} />;
    case "recall":
      return grouping && <RecallDialog grouping={grouping} onClose={onClose} />;
    case "keep":
      return <KeepDialog onClose={onClose} />;
    case "decision":
      return <DecisionDialog onClose={onClose} />;
    case "close":
      return <CloseDialog onClose={onClose} />;
    case "spotlight":
      return <SpotlightDialog onClose={onClose} />;
    case "broadcast":
      return <BroadcastDialog onClose={onClose} />;
    case "undo":
      return <UndoDialog onClose={onClose} />;
    case null:
      return null;
  }
}
