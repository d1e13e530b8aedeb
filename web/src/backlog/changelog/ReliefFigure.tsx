import { Explain } from "../../design/Explain";
import { write } from "../item/scores";
import styles from "./Changelog.module.css";
import type { Entry } from "./changelogQuery";

const most = 12;

/** What relief checks said so far. So few people are asked that each answer is a dot; a mean never stands without its n. */
export function ReliefFigure({ relief: { value, n, solved, partly, no } }: { relief: Entry["relief"] }) {
  const answers = solved + partly + no;
  if (answers === 0) return <span className={styles.silence}>Nobody has said yet whether it helped.</span>;
  const said = Object.entries({ solved, partly, no }).flatMap(([answer, count]) =>
    Array.from({ length: count }, (_, index) => ({ key: `${answer} ${index}`, answer })),
  );
  return (
    <span className={styles.relief}>
      {answers <= most && (
        <span className={styles.dots} aria-hidden>
          {said.map(({ key, answer }) => (
            <span key={key} className={styles.dot} data-answer={answer} />
          ))}
        </span>
      )}
      <span>
        {solved} solved, {partly} partly, {no} not
      </span>
      {value !== null && (
        <Explain
          label="Relief"
          value={
            <>
              Relief {write(value)} <span className={styles.n}>n = {n}</span>
            </>
          }
        >
          <strong>Relief {write(value)}</strong>
          <code>mean(severity before − severity now)</code>
          <p>
            n = {n} of {answers} answers say both severities. Counted over the pain points that it answers and
            that you may see.
          </p>
        </Explain>
      )}
    </span>
  );
}
