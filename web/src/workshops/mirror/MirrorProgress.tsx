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
    <section className={styles.progress} aria-label="Perception mirror" data-room={forRoom || undefined}>
      <p className={styles.sealed}>
        <Lock size={18} aria-hidden />
        Sealed for everybody until all have answered or the mirror is closed. A side is shown from{" "}
        {round.minPerSide} answers on.
      </p>
      <ul className={styles.sides} aria-live="polite" aria-label="How far each side is">
        {round.sides.map(({ side, finished }) => {
          const people = Math.max(asked.filter((person) => person.side === side).length, finished);
          const name = board.sides.find((other) => other.side === side)?.organizationName ?? sideNames[side];
          return (
            <li key={side} className={styles.side}>
              <SideGlyph side={side} size={14} />
              <span className={styles.name}>{name}</span>
              <span className={styles.figure}>
                <strong>{finished}</strong> of {people}{" "}
                <span className="visually-hidden">have answered all</span>
              </span>
              <Progress label={`${name}: have answered all`} value={finished} of={people} />
              {people < round.minPerSide && (
                <small>Too few to be shown: the mirror waits until a facilitator closes it.</small>
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
                <strong>{round.answered[place]}</strong> of{" "}
                {Math.max(asked.length, round.answered[place] ?? 0)}
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
