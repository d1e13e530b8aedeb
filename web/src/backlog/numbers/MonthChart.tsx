import { i18n } from "@lingui/core";
import { numberText } from "../../design/counted";
import styles from "./Numbers.module.css";
import { everyMonth, type MonthCount } from "./tallies";

const most = 24;
const least = 8;
const name = new Intl.DateTimeFormat(i18n.locale, { month: "short", year: "numeric", timeZone: "UTC" });
const short = new Intl.DateTimeFormat(i18n.locale, { month: "narrow", timeZone: "UTC" });

/** How much there was in each month; the table behind it holds the same. */
export function MonthChart({
  title,
  what,
  countOf,
  months,
  onPick,
}: {
  title: string;
  /** `Ideas`: what is counted. */
  what: string;
  /** `3 ideas`. */
  countOf: (count: number) => string;
  months: readonly MonthCount[];
  onPick?: (month: string) => void;
}) {
  const shown = everyMonth(months, most, least);
  const largest = Math.max(1, ...shown.map(({ count }) => count));
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{title}</h2>
      {total === 0 ? (
        <p className={styles.none}>{i18n.t("Nothing to count.")}</p>
      ) : (
        <>
          <div className={styles.columns} aria-hidden>
            {shown.map(({ month, count }) => (
              <div
                key={month}
                className={styles.month}
                title={`${name.format(new Date(month))}: ${countOf(count)}`}
              >
                <span className={styles.value}>
                  {shown.length <= 12 && count > 0 ? numberText(count) : ""}
                </span>
                <span className={styles.bar} style={{ blockSize: `${(count / largest) * 100}%` }} />
                <span className={styles.tick}>{short.format(new Date(month))}</span>
              </div>
            ))}
          </div>
          <details className={styles.behind}>
            <summary>{i18n.t("As a table")}</summary>
            <table className={styles.plain}>
              <thead>
                <tr>
                  <th scope="col">{i18n.t("Month")}</th>
                  <th scope="col">{what}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ month, count }) => (
                  <tr key={month}>
                    <th scope="row">
                      {onPick && count > 0 ? (
                        <button type="button" className={styles.link} onClick={() => onPick(month)}>
                          {name.format(new Date(month))}
                        </button>
                      ) : (
                        name.format(new Date(month))
                      )}
                    </th>
                    <td>{numberText(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
