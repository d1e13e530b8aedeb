import { i18n } from "@lingui/core";
import { ArrowRight } from "lucide-react";
import { SideGlyph } from "../../design/SideBadge";
import { Link } from "../../routing/Link";
import { kindNames } from "../cardKinds";
import { useWorkshop } from "../useWorkshop";
import styles from "./SummaryPage.module.css";

/** What outlives the workshop, with the way to where it lives on. */
export function KeptItems() {
  const { board, workshopId } = useWorkshop();
  const kept = board.cards.filter((card) => card.kept);
  if (kept.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="kept">
      <div className={styles.roundHead}>
        <h2 id="kept" className={styles.heading}>
          {i18n.t("Kept for the backlog")}
        </h2>
        <Link href={`/backlog?workshop=${workshopId}`} className={styles.way}>
          {i18n.t("See them in the backlog")}
        </Link>
      </div>
      <ul className={styles.kept}>
        {kept.map((card) => (
          <li key={card.cardId}>
            <Link
              href={`/${card.kind === "IDEA" ? "ideas" : "pain-points"}/${card.cardId}`}
              className={styles.keptLink}
            >
              <SideGlyph side={card.side} size={12} />
              <span className={styles.keptText} dir="auto">
                {card.text ?? i18n.t("Erased")}
              </span>
              <span className={styles.small}>{kindNames[card.kind].one}</span>
              <ArrowRight size={16} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
