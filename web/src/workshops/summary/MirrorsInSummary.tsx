import { i18n } from "@lingui/core";
import { Part } from "../../design/Part";
import { lazyPart } from "../../design/parts";
import { Skeleton } from "../../design/Skeleton";
import { useWorkshop } from "../useWorkshop";
import styles from "./SummaryPage.module.css";

const Mirrors = lazyPart(() => import("../mirror/Mirrors"));

/** How the sides see each other, where they looked into the mirror. */
export function MirrorsInSummary() {
  const { board } = useWorkshop();
  if (!board.mirrorRounds.some((round) => round.results)) return null;
  return (
    <section className={styles.section} aria-labelledby="mirrors">
      <h2 id="mirrors" className={styles.heading}>
        {i18n.t("Perception mirror")}
      </h2>
      <Part fallback={<Skeleton height="18rem" />}>
        <Mirrors level="h3" />
      </Part>
    </section>
  );
}
