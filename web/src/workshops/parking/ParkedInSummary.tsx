import { i18n } from "@lingui/core";
import { CirclePause } from "lucide-react";
import { useWorkshop } from "../useWorkshop";
import { ParkedList } from "./ParkedList";
import styles from "./Parking.module.css";

/** What was kept for later, in the summary; nothing where nothing was. */
export function ParkedInSummary() {
  const { board } = useWorkshop();
  if (board.parkedTopics.length === 0) return null;
  return (
    <section className={styles.summary} aria-labelledby="parked">
      <h2 id="parked" className={styles.heading}>
        <CirclePause size={20} aria-hidden />
        {i18n.t("Parking lot")}
      </h2>
      <ParkedList />
    </section>
  );
}
