import { i18n } from "@lingui/core";
import { SideGlyph } from "../../design/SideBadge";
import { useWorkshop } from "../useWorkshop";
import styles from "./SummaryPage.module.css";
import { thanksOf } from "./summary";

/** Who was there, side by side. */
export function Thanks() {
  const { board } = useWorkshop();
  const groups = thanksOf(board);
  if (groups.length === 0) return null;
  return (
    <section className={styles.thanks} aria-labelledby="thanks">
      <h2 id="thanks" className={styles.heading}>
        {i18n.t("Thanks to")}
      </h2>
      <dl className={styles.thanked}>
        {groups.map(({ side, of, names }) => (
          <div key={of + (side ?? "")}>
            <dt className={styles.side}>
              <SideGlyph side={side} size={13} />
              {of}
            </dt>
            <dd dir="auto">{names.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
