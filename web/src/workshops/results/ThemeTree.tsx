import { i18n } from "@lingui/core";
import { useState } from "react";
import { type Shape, ShapeSwitch } from "../../design/ShapeSwitch";
import { SideGlyph } from "../../design/SideBadge";
import { useWorkshop } from "../useWorkshop";
import { type BoardRound, titleOf } from "../workshopBoard";
import { DownloadMenu } from "./charts/DownloadMenu";
import { saveTable } from "./charts/download";
import { drawnAlone } from "./charts/drawnAlone";
import { ThemeDrawing } from "./ThemeDrawing";
import { ThemeTable } from "./ThemeTable";
import styles from "./ThemeTree.module.css";
import { themeRows, themesCsv } from "./themeRows";

/** The themes with what their cards come to together, and under each its cards. */
export function ThemeTree({ round }: { round: BoardRound }) {
  const { board } = useWorkshop();
  const [shape, setShape] = useState<Shape>("chart");
  const rows = themeRows(round, board.themes, board.cards);
  const title = i18n.t("{title}, themes", { title: titleOf(board, round.stepId) ?? i18n.t("Results") });
  return (
    <div className={styles.tree}>
      <div className={styles.tools}>
        <ShapeSwitch value={shape} onChange={setShape} />
        <DownloadMenu
          title={title}
          withDrawing={(read) => drawnAlone(<ThemeDrawing rows={rows} title={title} />, read)}
          onTable={() => saveTable(title, themesCsv(round, rows))}
        />
      </div>
      {shape === "table" ? (
        <ThemeTable round={round} rows={rows} caption={title} />
      ) : (
        <ul className={styles.tree}>
          {rows.map((theme) => (
            <li key={theme.id}>
              <details className={styles.theme} open>
                <summary className={styles.head}>
                  <span className={styles.name} dir="auto">
                    {theme.name}
                  </span>
                  <span className={styles.number}>
                    <strong>{theme.number}</strong>
                    <small>{theme.working}</small>
                  </span>
                </summary>
                <ol className={styles.cards}>
                  {theme.cards.map((card) => (
                    <li key={card.cardId} className={styles.card}>
                      {card.side && <SideGlyph side={card.side} size={11} />}
                      <span className={styles.text} dir="auto">
                        {card.text}
                      </span>
                      <span className={styles.value}>{card.value}</span>
                    </li>
                  ))}
                </ol>
              </details>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
