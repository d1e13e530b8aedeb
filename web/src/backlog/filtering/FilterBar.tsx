import { i18n } from "@lingui/core";
import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "../../design/IconButton";
import { TextField } from "../../design/TextField";
import type { Condition } from "../conditions";
import type { Field } from "../fields";
import { countText } from "../tabs";
import type { Choices } from "../useChoices";
import type { Density } from "../useDensity";
import type { BacklogView } from "../view";
import { AddFilter } from "./AddFilter";
import { DisplayMenu } from "./DisplayMenu";
import styles from "./FilterBar.module.css";
import { FilterChips } from "./FilterChips";

/** Search, filters and what they leave; every change goes into the address. */
export function FilterBar({
  view,
  choices,
  total,
  density,
  onDensity,
  onChange,
}: {
  view: BacklogView;
  choices: Choices;
  /** Undefined while nobody knows. */
  total: number | undefined;
  density: Density;
  onDensity: (density: Density) => void;
  onChange: (change: Partial<BacklogView>) => void;
}) {
  const [text, setText] = useState(view.search);
  // The blank behind a word stays while somebody types on; the address holds none.
  useEffect(() => setText((typed) => (typed.trim() === view.search ? typed : view.search)), [view.search]);
  const change = useRef(onChange);
  change.current = onChange;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  /** Searches behind the last key, with whatever else has been chosen meanwhile. */
  const search = (typed: string, wait: number) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change.current({ search: typed.trim() }), wait);
  };

  const set = (field: Field, condition: Condition) =>
    onChange({ conditions: { ...view.conditions, [field.id]: condition } });
  const remove = (field: Field) => {
    const { [field.id]: _, ...rest } = view.conditions;
    onChange({ conditions: rest });
  };
  return (
    <search className={styles.bar}>
      <div className={styles.tools}>
        <div className={styles.search}>
          <Search size={18} aria-hidden className={styles.glass} />
          <TextField
            label={i18n.t("Search the texts")}
            labelHidden
            type="search"
            value={text}
            onChange={(typed) => search(typed, 250)}
            maxLength={200}
            placeholder={view.tab === "ideas" ? i18n.t("Search ideas") : i18n.t("Search pain points")}
            inputClass={styles.input ?? ""}
          />
          {text && (
            <IconButton
              label={i18n.t("Clear the search")}
              size="small"
              icon={<X size={16} />}
              className={styles.clear ?? ""}
              onPress={() => search("", 0)}
            />
          )}
        </div>
        <div data-add-filter>
          <AddFilter view={view} choices={choices} onSet={set} />
        </div>
        {view.layout !== "numbers" && (
          <DisplayMenu
            view={view}
            density={density}
            wholeBacklog={choices.rights.wholeBacklog}
            onChange={onChange}
            onDensity={onDensity}
          />
        )}
        <p className={styles.total} role="status">
          {total === undefined ? "" : countText(view.tab, total)}
        </p>
      </div>
      <FilterChips
        view={view}
        choices={choices}
        onSet={set}
        onRemove={remove}
        onClear={() => onChange({ conditions: {}, search: "" })}
      />
    </search>
  );
}
