import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Check } from "lucide-react";
import { Progress } from "../../design/Progress";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { methods } from "../methods/methods";
import { useWorkshop } from "../useWorkshop";
import styles from "./Readiness.module.css";
import { readinessOf, type SideReadiness } from "./readiness";

/** Whether one can go on: how many are done or have voted, and on which side people still write. */
export function Readiness() {
  const { board, currentStep, state, isFacilitator } = useWorkshop();
  if (!currentStep) return null;
  const round = board.votingRounds.find((other) => other.open && other.stepId === currentStep.stepId);
  const voted = board.votingRounds.some((other) => other.results && other.stepId === currentStep.stepId);
  const writes =
    !voted && methods[currentStep.method].writes !== undefined && !methods[currentStep.method].votes;
  const mirror = board.mirrorRounds.find((other) => other.open && other.stepId === currentStep.stepId);
  if (!round && !writes && !mirror) return null;
  const sides = readinessOf(board, currentStep, state.online, state.writingBySide);
  const asked = sides.reduce((sum, { people }) => sum + people, 0);
  const finished = mirror?.sides.reduce((sum, side) => sum + side.finished, 0);
  const ready = round ? round.voterCount : (finished ?? currentStep.doneCount);
  const words = round ? i18n.t("have voted") : mirror ? i18n.t("have answered all") : i18n.t("are done");
  return (
    <section className={styles.ready} aria-label={i18n.t("Readiness")} aria-live="polite">
      <p className={styles.figure}>
        <strong>{ready}</strong>
        <span>
          {round
            ? i18n.t("of {asked} have voted", { asked })
            : mirror
              ? i18n.t("of {asked} have answered all", { asked })
              : i18n.t("of {asked} are done", { asked })}
        </span>
      </p>
      <Progress label={words} value={ready} of={asked} />
      {!round && !mirror && sides.length > 1 && sides.some(({ done }) => done !== null) && (
        <ul className={styles.sides}>
          {sides.map((side) => (
            <SideRow key={side.side} ready={side} steers={isFacilitator} />
          ))}
        </ul>
      )}
      {!round && !mirror && (
        <p className={styles.fine}>
          {i18n.t("{cardCount, plural, one {# card} other {# cards}}", { cardCount: currentStep.cardCount })}
          {currentStep.hiddenCardCount > 0 &&
            `, ${i18n.t("{count} hidden", { count: currentStep.hiddenCardCount })}`}
          {state.writing > 0 && (
            <span aria-live="off">{` · ${i18n.t("{writing} writing now", { writing: state.writing })}`}</span>
          )}
        </p>
      )}
    </section>
  );
}

function SideRow({
  ready: { side, organization, people, here, done, writing },
  steers,
}: {
  ready: SideReadiness;
  steers: boolean;
}) {
  const all = people > 0 && done === people;
  return (
    <li className={styles.side} data-all={all || undefined}>
      <SideGlyph side={side} size={11} />
      <span className={styles.name} dir="auto">
        {organization ?? sideNames[side]}
        {steers && (
          // It changes with every key that somebody presses: to be read, not to be said.
          <span className={styles.now} aria-live="off">
            {i18n.t("{here} here", { here })}
            {writing !== null && ` · ${i18n.t("{writing} writing", { writing })}`}
          </span>
        )}
      </span>
      <span className={styles.track} aria-hidden>
        <span style={{ inlineSize: `${people > 0 ? ((done ?? 0) / people) * 100 : 0}%` }} />
      </span>
      <span className={styles.count}>
        <Trans
          id="{done} of {people}<0> done</0>"
          values={{ done, people }}
          components={{ 0: <span className="visually-hidden" /> }}
        />
      </span>
      {all && <Check size={14} aria-hidden className={styles.check} />}
    </li>
  );
}
