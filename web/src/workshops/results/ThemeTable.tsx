import { i18n } from "@lingui/core";
import type { BoardRound } from "../workshopBoard";
import { rankedBy } from "./formulas";
import styles from "./ThemeTree.module.css";
import type { ThemeRow } from "./themeRows";

/** What the tree shows, one row a card. */
export function ThemeTable({
  round,
  rows,
  caption,
}: {
  round: BoardRound;
  rows: readonly ThemeRow[];
  caption: string;
}) {
  return (
    <section
      className={styles.scroll}
      aria-label={i18n.t("{title}, as a table", { title: caption })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls sideways must do so by keys as well.
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t("Theme")}</th>
            <th scope="col">{i18n.t("Of the theme")}</th>
            <th scope="col">{i18n.t("Card")}</th>
            <th scope="col">{rankedBy[round.method]}</th>
          </tr>
        </thead>
        {rows.map((theme) => (
          <tbody key={theme.id}>
            {theme.cards.map((card, index) => (
              <tr key={card.cardId}>
                {index === 0 && (
                  <>
                    <th scope="rowgroup" rowSpan={theme.cards.length} dir="auto">
                      {theme.name}
                    </th>
                    <td rowSpan={theme.cards.length}>
                      {theme.number} <small>{theme.working}</small>
                    </td>
                  </>
                )}
                <th scope="row" dir="auto">
                  {card.text}
                </th>
                <td>{card.value}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
