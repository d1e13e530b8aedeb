import { Select, type SelectOption } from "../design/Select";
import { TextField } from "../design/TextField";
import styles from "./Audit.module.css";
import type { AuditView } from "./filter";
import { groups } from "./groups";

const all = "all";

/** Narrows the log by what happened, by whom, and by days. */
export function AuditFilters({
  view,
  of,
  people,
  onChange,
}: {
  view: AuditView;
  of: "organization" | "workspace";
  /** Null: people are not told apart. */
  people: readonly SelectOption<string>[] | null;
  onChange: (view: AuditView) => void;
}) {
  const kinds = groups.filter((group) => group.of === "both" || group.of === of);
  return (
    <search className={styles.filters} aria-label="Narrow the audit log">
      <Select
        label="What"
        value={view.group || all}
        options={[{ value: all, label: "Everything" }, ...kinds]}
        onChange={(group) => onChange({ ...view, group: group === all ? "" : group })}
      />
      {people && (
        <Select
          label="Who"
          value={view.person || all}
          options={[{ value: all, label: "Everybody" }, ...people]}
          onChange={(person) => onChange({ ...view, person: person === all ? "" : person })}
        />
      )}
      <TextField
        label="From"
        type="date"
        value={view.from}
        onChange={(from) => onChange({ ...view, from })}
      />
      <TextField
        label="Until"
        type="date"
        value={view.until}
        onChange={(until) => onChange({ ...view, until })}
      />
    </search>
  );
}
