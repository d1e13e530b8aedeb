import type { RefObject } from "react";
import { OverlayTriggerStateContext } from "react-aria-components/Dialog";
import {
  Menu as AriaMenu,
  MenuContext,
  MenuItem,
  Popover,
  RootMenuTriggerStateContext,
  Separator,
} from "react-aria-components/Menu";
import type { RootMenuTriggerState } from "react-stately/useMenuTriggerState";
import { classes } from "./classes";
import type { MenuProps } from "./Menu";
import styles from "./Menu.module.css";

/** The list that a menu's button opens. */
export default function MenuList({
  label,
  entries,
  placement = "bottom end",
  trigger,
  state,
  list,
}: MenuProps & {
  trigger: RefObject<HTMLElement | null>;
  state: RootMenuTriggerState;
  /** What makes it the list of its button. */
  list: { "aria-labelledby"?: string };
}) {
  return (
    <OverlayTriggerStateContext value={state}>
      <RootMenuTriggerStateContext value={state}>
        <MenuContext value={list}>
          <Popover
            trigger="MenuTrigger"
            aria-labelledby={list["aria-labelledby"]}
            triggerRef={trigger}
            isOpen={state.isOpen}
            onOpenChange={state.setOpen}
            className={styles.popover ?? ""}
            placement={placement}
            offset={6}
          >
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
        </MenuContext>
      </RootMenuTriggerStateContext>
    </OverlayTriggerStateContext>
  );
}
