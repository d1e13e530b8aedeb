import { CirclePause, NotebookPen, SmilePlus } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { useWorkshop } from "../useWorkshop";
import styles from "./Desk.module.css";
import { HandButton } from "./HandButton";
import { allReactions, reactions } from "./reactions";

const NotesDrawer = lazy(() => import("../notes/NotesDrawer"));
const ParkingDrawer = lazy(() => import("../parking/ParkingDrawer"));

/** What everybody without the control dock has at hand besides the stage: the word, a reaction, the parking lot, own notes. */
export function Desk() {
  const { board } = useWorkshop();
  useEffect(() => {
    document.documentElement.style.setProperty("--dock", "4rem");
    return () => void document.documentElement.style.removeProperty("--dock");
  }, []);
  return (
    <section className={styles.desk} aria-label="Your desk">
      {board.state !== "CLOSED" && (
        <>
          <HandButton />
          <ReactButton />
        </>
      )}
      <DeskTools />
    </section>
  );
}

function ReactButton() {
  const { react } = useWorkshop();
  return (
    <Menu
      label="React"
      placement="top"
      entries={allReactions.map((reaction) => ({
        id: reaction,
        label: reactions[reaction].name,
        icon: <span aria-hidden>{reactions[reaction].sign}</span>,
        onAction: () => react(reaction),
      }))}
    >
      <IconButton label="React" icon={<SmilePlus size={19} />} />
    </Menu>
  );
}

/** The parking lot and own notes; in the facilitators' dock as well. */
export function DeskTools() {
  const { board, own } = useWorkshop();
  const [open, setOpen] = useState<"parking" | "notes" | null>(null);
  const parked = board.parkedTopics.filter((topic) => !topic.settled).length;
  return (
    <>
      <IconButton
        label={parked > 0 ? `Parking lot, ${parked} open` : "Parking lot"}
        icon={
          <span className={styles.counted}>
            <CirclePause size={19} />
            {parked > 0 && <span className={styles.count}>{parked}</span>}
          </span>
        }
        onPress={() => setOpen("parking")}
      />
      <IconButton
        label={own.notes.length > 0 ? `Notes to self, ${own.notes.length}` : "Notes to self"}
        icon={<NotebookPen size={19} />}
        onPress={() => setOpen("notes")}
      />
      <Suspense fallback={null}>
        {open === "parking" && <ParkingDrawer onClose={() => setOpen(null)} />}
        {open === "notes" && <NotesDrawer onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
