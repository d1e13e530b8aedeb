import { i18n } from "@lingui/core";
import { CirclePause, NotebookPen } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../design/IconButton";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { useWorkshop } from "../useWorkshop";
import styles from "./Desk.module.css";

const NotesDrawer = lazyPart(() => import("../notes/NotesDrawer"));
const ParkingDrawer = lazyPart(() => import("../parking/ParkingDrawer"));

/** The parking lot and own notes; in the facilitators' dock as well. */
export function DeskTools() {
  const { board, own } = useWorkshop();
  const [open, setOpen] = useState<"parking" | "notes" | null>(null);
  const parked = board.parkedTopics.filter((topic) => !topic.settled).length;
  return (
    <>
      <IconButton
        label={parked > 0 ? i18n.t("Parking lot, {parked} open", { parked }) : i18n.t("Parking lot")}
        icon={
          <span className={styles.counted}>
            <CirclePause size={19} />
            {parked > 0 && <span className={styles.count}>{parked}</span>}
          </span>
        }
        onPress={() => setOpen("parking")}
      />
      <IconButton
        label={
          own.notes.length > 0
            ? i18n.t("Notes to self, {count}", { count: own.notes.length })
            : i18n.t("Notes to self")
        }
        icon={<NotebookPen size={19} />}
        onPress={() => setOpen("notes")}
      />
      <Part onClose={() => setOpen(null)}>
        {open === "parking" && <ParkingDrawer onClose={() => setOpen(null)} />}
        {open === "notes" && <NotesDrawer onClose={() => setOpen(null)} />}
      </Part>
    </>
  );
}
