import { useWorkshop } from "../useWorkshop";
import styles from "./ViewSwitch.module.css";

export type View = "now" | "board" | "results" | "people" | "agenda";

/** What the middle shows. People and agenda are beside it on wide screens and here on narrow ones. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { board, isFacilitator } = useWorkshop();
  const closedRounds = board.votingRounds.filter((round) => round.results).length;
  const present = board.participants.filter((person) => person.present).length;
  const views: { id: View; label: string; count?: number; narrow?: boolean }[] = [
    { id: "now", label: "Now" },
    { id: "board", label: "Board", count: board.cards.length },
    { id: "results", label: "Results", count: closedRounds },
    { id: "people", label: "People", count: present, narrow: true },
    ...(isFacilitator ? [{ id: "agenda" as const, label: "Agenda", narrow: true }] : []),
  ];
  return (
    <nav className={styles.switch} aria-label="Views">
      {views.map(({ id, label, count, narrow }) => (
        <button
          key={id}
          type="button"
          className={styles.view}
          data-narrow={narrow || undefined}
          aria-current={view === id ? "page" : undefined}
          onClick={() => onChange(id)}
        >
          {label}
          {count ? <span className={styles.count}>{count}</span> : null}
        </button>
      ))}
    </nav>
  );
}
