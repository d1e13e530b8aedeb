import { i18n } from "@lingui/core";
import { UserPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "../../design/IconButton";
import { ClockTools } from "../control/ClockTools";
import { DockDialogs } from "../control/DockDialogs";
import type { DockDialog } from "../control/dialogs";
import { HandsMenu } from "../control/HandsMenu";
import { MoreMenu } from "../control/MoreMenu";
import { Moves } from "../control/Moves";
import { useControls } from "../control/useControls";
import type { Looking } from "../control/useSummons";
import { DeskTools } from "../desk/DeskTools";
import type { View } from "../live/ViewSwitch";
import styles from "./ControlDock.module.css";

/** The facilitator's hand: the one next move, the clock, and everything else behind one button. */
export default function ControlDock({ looking, onShow }: { looking: Looking; onShow: (view: View) => void }) {
  const { undo } = useControls();
  const [open, setOpen] = useState<DockDialog | null>(null);
  // What somebody else did, or this page before it was loaded again, is shown before it is taken back.
  const takeBack = async () => {
    const undone = await undo();
    if (undone === "nothing" || undone === "refused") setOpen("undo");
  };

  useEffect(() => {
    document.documentElement.style.setProperty("--dock", "5.75rem");
    return () => void document.documentElement.style.removeProperty("--dock");
  }, []);

  return (
    <>
      <section
        className={styles.dock}
        aria-label={i18n.t("Facilitation")}
        onKeyDown={(event) => {
          // Drawers and dialogs are children of the dock, and elsewhere on the page: there the keys belong to the text.
          if (!event.currentTarget.contains(event.target as Node)) return;
          if (!(event.ctrlKey || event.metaKey) || event.key !== "z") return;
          event.preventDefault();
          void takeBack();
        }}
      >
        <div className={styles.tools}>
          <IconButton
            label={i18n.t("Invite people")}
            icon={<UserPlus size={19} />}
            onPress={() => setOpen("invite")}
          />
          <ClockTools />
          <HandsMenu />
          <DeskTools />
          <MoreMenu looking={looking} onOpen={setOpen} onUndo={() => void takeBack()} />
        </div>
        <Moves onShow={onShow} onOpen={setOpen} />
      </section>
      <DockDialogs open={open} onClose={() => setOpen(null)} />
    </>
  );
}
