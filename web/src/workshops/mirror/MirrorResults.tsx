import { i18n } from "@lingui/core";
import { useState } from "react";
import { type Shape, ShapeSwitch } from "../../design/ShapeSwitch";
import { Turning } from "../projector/Turning";
import { DownloadMenu } from "../results/charts/DownloadMenu";
import { saveFrom } from "../results/charts/download";
import { drawnAlone } from "../results/charts/drawnAlone";
import { useWorkshop } from "../useWorkshop";
import { titleOf } from "../workshopBoard";
import { fewestForShares } from "./formulas";
import { MirrorDrawing } from "./MirrorDrawing";
import styles from "./MirrorResults.module.css";
import { MirrorTable } from "./MirrorTable";
import type { MirrorRound } from "./mirrorRounds";
import { type StatementLevel, StatementRow } from "./StatementRow";
import { statementText } from "./words";

/** A closed round of the mirror: each statement with the sides beside each other, how far they are apart, and who misjudges whom. */
export function MirrorResults({
  round,
  level,
  forRoom = false,
}: {
  round: MirrorRound;
  level: StatementLevel;
  forRoom?: boolean;
}) {
  const { board, workshopId, participantId } = useWorkshop();
  const [shape, setShape] = useState<Shape>("chart");
  const List = forRoom ? Turning : "ol";
  const title = titleOf(board, round.stepId) ?? i18n.t("Perception mirror");
  const note = i18n.t(
    "From left to right: not at all, slightly, moderately, very, extremely. A dot is a person; from {fewestForShares} answers on a bar is a share. A side of which fewer than {minPerSide} judge a statement is not shown there.",
    { fewestForShares, minPerSide: round.minPerSide },
  );
  return (
    <section
      aria-label={i18n.t("Results: {title}", { title })}
      className={styles.results}
      data-room={forRoom || undefined}
    >
      {!forRoom && (
        <div className={styles.head}>
          <ShapeSwitch value={shape} onChange={setShape} />
          <DownloadMenu
            title={title}
            withDrawing={(read) =>
              drawnAlone(
                <MirrorDrawing
                  results={round.results ?? []}
                  nameOf={({ statement }) => statementText(board, statement)}
                  title={title}
                  note={note}
                />,
                read,
              )
            }
            onTable={() => saveFrom(`/workshops/${workshopId}/mirror.csv?participant=${participantId}`)}
          />
        </div>
      )}
      {shape === "chart" && (
        <List className={styles.list}>
          {(round.results ?? []).map((result) => (
            <StatementRow key={result.statement} result={result} level={level} forRoom={forRoom} />
          ))}
        </List>
      )}
      <p className={styles.note}>{note}</p>
      {/* Always there for those who do not see the chart. */}
      <section
        className={shape === "chart" ? "visually-hidden" : styles.scroll}
        aria-label={i18n.t("{title}, as a table", { title })}
        tabIndex={shape === "table" ? 0 : undefined}
      >
        <MirrorTable round={round} caption={title} />
      </section>
    </section>
  );
}
