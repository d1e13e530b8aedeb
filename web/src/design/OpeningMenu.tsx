import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components/Menu";
import { classes } from "./classes";
import type { MenuProps } from "./Menu";
import styles from "./Menu.module.css";

/** The whole of a menu, with what it takes to open, walk through and close it. */
export default function OpeningMenu({ label, entries, children, placement = "bottom end" }: MenuProps) {
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
