import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components/Menu";
import { classes } from "./classes";
import styles from "./Menu.module.css";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: React.ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** A line above it. */
  separated?: boolean;
  onAction: () => void;
}

/** A button (the child) that opens a list of actions. */
export function Menu({
  label,
  entries,
  children,
  placement = "bottom end",
}: {
  label: string;
  entries: MenuEntry[];
  children: React.ReactNode;
  placement?: "bottom end" | "bottom start" | "top end" | "top start" | "top";
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ""} placement={placement} offset={6}>
        <AriaMenu aria-label={label} className={styles.menu ?? ""}>
          {entries.flatMap((entry) => [
            ...(entry.separated
              ? [<Separator key={`${entry.id}-line`} className={styles.line ?? ""} />]
              : []),
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.disabled ?? false}
              onAction={entry.onAction}
              className={classes(styles.item, entry.danger && styles.danger)}
            >
              {entry.icon}
              {entry.label}
            </MenuItem>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
