import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Lock } from "lucide-react";
import { Progress } from "../../design/Progress";
import { SideGlyph } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { useWorkshop } from "../useWorkshop";
import styles from "./MirrorProgress.module.css";
import { type MirrorRound, statements } from "./mirrorRounds";
import { sideIn } from "./sideIn";
import { statementText } from "./words";

/** An open mirror for those who do not answer: how far each side is, and for the room how far each statement. */
export function MirrorProgress({ round, forRoom = false }: { round: MirrorRound; forRoom?: boolean }) {
  const { board } = useWorkshop();
  const asked = board.participants.filter((person) => person.present && sideIn(round, person));
  return (
    <section
      className={styles.progress}
      aria-label={i18n.t("Perception mirror")}
      data-room={forRoom || undefined}
    >
      <p className={styles.sealed}>
        <Lock size={18} aria-hidden />
        {i18n.t(
          "Sealed for everybody until all have answered or the mirror is closed. A side is shown from {minPerSide} answers on.",
          { minPerSide: round.minPerSide },
        )}
      </p>
      <ul className={styles.sides} aria-live="polite" aria-label={i18n.t("How far each side is")}>
        {round.sides.map(({ side, finished }) => {
          const people = Math.max(asked.filter((person) => person.side === side).length, finished);
          const name = board.sides.find((other) => other.side === side)?.organizationName ?? sideNames[side];
          return (
            <li key={side} className={styles.side}>
              <SideGlyph side={side} size={14} />
              <span className={styles.name} dir="auto">
                {name}
              </span>
              <span className={styles.figure}>
                <Trans
                  id="<0>{finished}</0> of {people} <1>have answered all</1>"
                  values={{ finished, people }}
                  components={{ 0: <strong />, 1: <span className="visually-hidden" /> }}
                />
              </span>
              <Progress label={i18n.t("{name}: have answered all", { name })} value={finished} of={people} />
              {people < round.minPerSide && (
                <small>
                  {i18n.t("Too few to be shown: the mirror waits until a facilitator closes it.")}
                </small>
              )}
            </li>
          );
        })}
      </ul>
      {forRoom && (
        <ol className={styles.statements}>
          {statements.map((statement, place) => (
            <li key={statement}>
              <span>{statementText(board, statement)}</span>
              <span className={styles.figure}>
                <Trans
                  id="<0>{answered}</0> of {max}"
                  values={{
                    answered: round.answered[place],
                    max: Math.max(asked.length, round.answered[place] ?? 0),
                  }}
                  components={{ 0: <strong /> }}
                />
              </span>
              <Progress
                label={statementText(board, statement)}
                value={round.answered[place] ?? 0}
                of={Math.max(asked.length, round.answered[place] ?? 0)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
