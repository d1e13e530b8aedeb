import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { Explain } from "../../design/Explain";
import { write } from "../item/scores";
import styles from "./Changelog.module.css";
import type { Entry } from "./changelogQuery";

const most = 12;

/** What relief checks said so far. So few people are asked that each answer is a dot; a mean never stands without its n. */
export function ReliefFigure({ relief: { value, n, solved, partly, no } }: { relief: Entry["relief"] }) {
  const answers = solved + partly + no;
  if (answers === 0)
    return <span className={styles.silence}>{i18n.t("Nobody has said yet whether it helped.")}</span>;
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
      <span>{i18n.t("{solved} solved, {partly} partly, {no} not", { solved, partly, no })}</span>
      {value !== null && (
        <Explain
          label={i18n.t("Relief")}
          value={
            <Trans
              id="Relief {value} <0>n = {n}</0>"
              values={{ value: write(value), n }}
              components={{ 0: <span className={styles.n} /> }}
            />
          }
        >
          <strong>{i18n.t("Relief {value}", { value: write(value) })}</strong>
          <code>{i18n.t("mean(severity before − severity now)")}</code>
          <p>
            {i18n.t(
              "n = {n} of {answers} answers say both severities. Counted over the pain points that it answers and that you may see.",
              { n, answers },
            )}
          </p>
        </Explain>
      )}
    </span>
  );
}
