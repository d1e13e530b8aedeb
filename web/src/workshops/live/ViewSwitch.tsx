import { i18n } from "@lingui/core";
import { useWorkshop } from "../useWorkshop";
import styles from "./ViewSwitch.module.css";

export type View = "now" | "board" | "results" | "people" | "agenda";

export const viewNames: Record<View, string> = {
  now: i18n.t("Now"),
  board: i18n.t("Board"),
  results: i18n.t("Results"),
  people: i18n.t("People"),
  agenda: i18n.t("Agenda"),
};

/** What the middle shows. People and agenda are beside it on wide screens and here on narrow ones. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { board, isFacilitator } = useWorkshop();
  const closedRounds = [...board.votingRounds, ...board.mirrorRounds].filter((round) => round.results).length;
  const present = board.participants.filter((person) => person.present).length;
  const views: { id: View; count?: number; narrow?: boolean }[] = [
    { id: "now" },
    { id: "board", count: board.cards.length },
    { id: "results", count: closedRounds },
    { id: "people", count: present, narrow: true },
    ...(isFacilitator ? [{ id: "agenda" as const, narrow: true }] : []),
  ];
  return (
    <nav className={styles.switch} aria-label={i18n.t("Views")}>
      {views.map(({ id, count, narrow }) => (
        <button
          key={id}
          type="button"
          className={styles.view}
          data-narrow={narrow || undefined}
          aria-current={view === id ? "page" : undefined}
          onClick={() => onChange(id)}
        >
          {viewNames[id]}
          {count ? <span className={styles.count}>{count}</span> : null}
        </button>
      ))}
    </nav>
  );
}
