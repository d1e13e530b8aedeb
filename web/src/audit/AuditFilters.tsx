import { i18n } from "@lingui/core";
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
    <search className={styles.filters} aria-label={i18n.t("Narrow the audit log")}>
      <Select
        label={i18n.t("What")}
        value={view.group || all}
        options={[{ value: all, label: i18n.t("Everything") }, ...kinds]}
        onChange={(group) => onChange({ ...view, group: group === all ? "" : group })}
      />
      {people && (
        <Select
          label={i18n.t("Who")}
          value={view.person || all}
          options={[{ value: all, label: i18n.t("Everybody") }, ...people]}
          onChange={(person) => onChange({ ...view, person: person === all ? "" : person })}
        />
      )}
      <TextField
        label={i18n.t("From")}
        type="date"
        value={view.from}
        onChange={(from) => onChange({ ...view, from })}
      />
      <TextField
        label={i18n.t("Until")}
        type="date"
        value={view.until}
        onChange={(until) => onChange({ ...view, until })}
      />
    </search>
  );
}
