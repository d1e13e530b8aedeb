import { CloseDialog } from "../facilitating/CloseDialog";
import { DecisionDialog } from "../facilitating/DecisionDialog";
import { InvitationsDialog } from "../facilitating/InvitationsDialog";
import { KeepDialog } from "../facilitating/KeepDialog";
import { OpenVoteDialog } from "../facilitating/OpenVoteDialog";
import { OpenMirrorDialog } from "../mirror/OpenMirrorDialog";
import { useWorkshop } from "../useWorkshop";
import { BroadcastDialog } from "./BroadcastDialog";
import type { DockDialog } from "./dialogs";
import { SpotlightDialog } from "./SpotlightDialog";

/** The dialog that is open. */
export function DockDialogs({ open, onClose }: { open: DockDialog | null; onClose: () => void }) {
  const { currentStep } = useWorkshop();
  switch (open) {
    case "invite":
      return <InvitationsDialog onClose={onClose} />;
    case "vote":
      return currentStep && <OpenVoteDialog step={currentStep} onClose={onClose} />;
    case "mirror":
      return currentStep && <OpenMirrorDialog step={currentStep} onClose={onClose} />;
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
    case null:
      return null;
  }
}
