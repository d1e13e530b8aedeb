import { i18n } from "@lingui/core";
import { Segmented } from "../../design/Segmented";
import { Select, type SelectOption } from "../../design/Select";
import styles from "./Changelog.module.css";
import type { ChangelogChoices } from "./changelogQuery";
import { type ChangelogView, type Grouping, ours, spans } from "./changelogView";

const all = "all";

/** What the changelog is narrowed to, and under what its entries stand. */
export function ChangelogFilters({
  view,
  choices,
  onChange,
}: {
  view: ChangelogView;
  choices: ChangelogChoices;
  onChange: (changed: Partial<ChangelogView>) => void;
}) {
  const releases = distinct(choices.released.nodes.flatMap(({ idea }) => idea.release ?? []));
  const concerned = concernedOf(choices);
  const pick = (value: string) => (value === all ? null : value);
  return (
    <div className={styles.filters}>
      {concerned.length > 0 && (
        <Select
          label={i18n.t("Concerns")}
          value={view.concerns ?? all}
          options={known([{ value: all, label: i18n.t("Everybody") }, ...concerned], view.concerns)}
          onChange={(value) => onChange({ concerns: pick(value) })}
        />
      )}
      <Select
        label={i18n.t("Release")}
        value={view.release ?? all}
        options={known(
          [
            { value: all, label: i18n.t("Any") },
            ...releases.map((release) => ({ value: release, label: release })),
          ],
          view.release,
        )}
        onChange={(value) => onChange({ release: pick(value) })}
      />
      <Select
        label={i18n.t({ id: "delivered.status", message: "Delivered" })}
        value={view.days ? String(view.days) : all}
        options={[
          { value: all, label: i18n.t("At any time") },
          ...spans.map((days) => ({
            value: String(days),
            label: i18n.t("In the last {days} days", { days }),
          })),
        ]}
        onChange={(value) => onChange({ days: value === all ? null : Number(value) })}
      />
      <div className={styles.grouping}>
        <Segmented<Grouping>
          label={i18n.t("Group by")}
          value={view.by}
          options={[
            { value: "month", label: i18n.t("By month") },
            { value: "release", label: i18n.t("By release") },
          ]}
          onChange={(by) => onChange({ by })}
        />
      </div>
    </div>
  );
}

/** The reader's own organizations, and for the product team each one. */
function concernedOf({ viewer, painPointGroups }: ChangelogChoices): SelectOption<string>[] {
  const own = viewer.organizations.length > 0 ? [{ value: ours, label: i18n.t("Us") }] : [];
  if (!viewer.readsWholeBacklog) return own;
  const named = painPointGroups.flatMap(({ organization }) =>
    organization ? [{ value: organization.id, label: organization.name ?? i18n.t("Erased") }] : [],
  );
  return [...own, ...named.sort((one, other) => one.label.localeCompare(other.label))];
}

/** What the address names is shown as chosen even if nobody knows it (any more). */
const known = (options: readonly SelectOption<string>[], chosen: string | null) =>
  chosen === null || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }];

const distinct = (values: readonly string[]) => [...new Set(values)];
