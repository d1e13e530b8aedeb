import { i18n } from "@lingui/core";
import { numberText } from "../../design/counted";
import styles from "./Numbers.module.css";
import { ranked, type Tally } from "./tallies";

const most = 10;
/** Counts as a table that draws its own bars: whoever cannot see them reads the numbers. */
export function TallyTable({
  title,
  what,
  tallies,
  sort,
  sign,
  onPick,
}: {
  title: string;
  /** What is counted by, above its column. */
  what: string;
  tallies: readonly Tally[];
  /** Where values have an order of their own. */
  sort?: (value: string) => number;
  sign?: (value: string) => React.ReactNode;
  onPick: (value: string) => void;
}) {
  const { shown, others, total } = ranked(tallies, most);
  const rows = sort ? [...shown].sort((one, other) => sort(one.value) - sort(other.value)) : shown;
  const largest = Math.max(1, ...rows.map((tally) => tally.count));
  return (
    <section className={styles.card}>
      <table className={styles.table}>
        <caption className={styles.title}>{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{i18n.t("Items")}</th>
            <th scope="col">{i18n.t({ id: "share.part", message: "Share" })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((tally) => (
            <tr key={tally.value}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.pick}
                  onClick={() => onPick(tally.value)}
                  style={{ "--share": `${(tally.count / largest) * 100}%` } as React.CSSProperties}
                >
                  {sign?.(tally.value)}
                  <span className={styles.label}>{tally.label}</span>
                </button>
              </th>
              <td className={styles.count}>{numberText(tally.count)}</td>
              <td className={styles.share}>{Math.round((tally.count / Math.max(1, total)) * 100)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.none}>{i18n.t("Nothing to count.")}</p>}
      {others > 0 && (
        <p className={styles.none}>{i18n.t("and {others} in others", { others: numberText(others) })}</p>
      )}
    </section>
  );
}
