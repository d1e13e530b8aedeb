import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { DialogTrigger } from "react-aria-components/Dialog";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { classes } from "./classes";
import styles from "./FilterMenu.module.css";
import menu from "./Menu.module.css";

export interface FilterOption<T extends string> {
  value: T;
  label: string;
  icon?: React.ReactNode;
}

/** Picks any number of values to narrow a list by; says on its face which. */
export function FilterMenu<T extends string>({
  label,
  options,
  selected,
  onChange,
  single,
}: {
  label: string;
  options: readonly FilterOption<T>[];
  selected: readonly T[];
  onChange: (selected: T[]) => void;
  /** At most one. */
  single?: boolean;
}) {
  const names = options.filter((option) => selected.includes(option.value)).map((option) => option.label);
  return (
    <DialogTrigger>
      <Button className={classes(styles.button, selected.length > 0 && styles.on)}>
        <span className={styles.face}>
          {selected.length === 0 ? label : <span className="visually-hidden">{label}: </span>}
          {names.length === 1 ? names[0] : names.length > 1 ? `${label}: ${names.length}` : null}
        </span>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={classes(menu.popover, styles.popover)} placement="bottom start" offset={6}>
        <ListBox
          aria-label={label}
          className={menu.menu ?? ""}
          selectionMode={single ? "single" : "multiple"}
          selectedKeys={selected}
          onSelectionChange={(keys) =>
            onChange(
              options
                .filter((option) => keys === "all" || keys.has(option.value))
                .map((option) => option.value),
            )
          }
          renderEmptyState={() => <p className={styles.none}>Nothing to choose from yet.</p>}
          escapeKeyBehavior="none"
          autoFocus
        >
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={menu.item ?? ""}
            >
              {({ isSelected }) => (
                <>
                  <span className={classes(styles.box, isSelected && styles.checked)} aria-hidden>
                    {isSelected && <Check size={14} strokeWidth={3} />}
                  </span>
                  {option.icon}
                  {option.label}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </DialogTrigger>
  );
}
