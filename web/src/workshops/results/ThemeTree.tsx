import { i18n } from "@lingui/core";
import { SideGlyph } from "../../design/SideBadge";
import { useWorkshop } from "../useWorkshop";
import type { BoardRound } from "../workshopBoard";
import { rankedText } from "./formulas";
import styles from "./ThemeTree.module.css";
import { themeResults } from "./themeResults";

/** The themes with what their cards come to together, and under each its cards. */
export function ThemeTree({ round }: { round: BoardRound }) {
  const { board } = useWorkshop();
  const cards = new Map(board.cards.map((card) => [card.cardId, card]));
  return (
    <ul className={styles.tree}>
      {themeResults(round, board.themes).map((theme) => (
        <li key={theme.id}>
          <details className={styles.theme} open>
            <summary className={styles.head}>
              <span className={styles.name} dir="auto">
                {theme.name}
              </span>
              <span className={styles.number}>
                <strong>{theme.number ?? "–"}</strong>
                <small>{theme.working}</small>
              </span>
            </summary>
            <ol className={styles.cards}>
              {theme.results.map((result) => {
                const card = cards.get(result.cardId);
                return (
                  <li key={result.cardId} className={styles.card}>
                    {card?.side && <SideGlyph side={card.side} size={11} />}
                    <span className={styles.text} dir="auto">
                      {card?.text ?? i18n.t("Taken back or erased")}
                    </span>
                    <span className={styles.value}>{rankedText(result, round.method)}</span>
                  </li>
                );
              })}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  );
}
