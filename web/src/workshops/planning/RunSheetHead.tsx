import { i18n } from "@lingui/core";
import { ownZone } from "../../design/dates";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { inSentence } from "../../language/inSentence";
import { clockText, durationText } from "../agenda/plannedTimes";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import { hintsOf, windowOf } from "./hints";
import { PlanHints } from "./PlanHints";
import styles from "./RunSheet.module.css";
import { useWindow } from "./useWindow";

/** What, with whom, from when until when. */
export function RunSheetHead({ steps }: { steps: readonly BoardStep[] }) {
  const { board, workshopId } = useWorkshop();
  const [{ from, until }] = useWindow(workshopId);
  const total = steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{i18n.t("Run sheet")}</p>
      <h1 className={styles.title} dir="auto">
        {board.title ?? i18n.t("Title erased")}
      </h1>
      <p className={styles.facts}>
        <strong>
          {i18n.t("{from} to {until}", {
            from: clockText(from),
            until: clockText((from + total) % (24 * 60)),
          })}
        </strong>
        {/* It is printed and sent to others, whose clocks show another time. */}
        <span>{ownZone()}</span>
        <span>{durationText(total)}</span>
        {board.sides.map((side) => (
          <span key={side.side} className={styles.side}>
            <SideGlyph side={side.side} size={11} />
            {side.organizationName ?? i18n.t("Erased")} ({inSentence(sideNames[side.side])})
          </span>
        ))}
      </p>
      <PlanHints
        hints={hintsOf(steps, {
          present: board.sides.map(({ side }) => side),
          minutes: windowOf(from, until),
        })}
      />
    </header>
  );
}
