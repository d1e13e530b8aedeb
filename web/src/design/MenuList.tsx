import { type RefObject, useEffect, useRef } from "react";
import { OverlayTriggerStateContext } from "react-aria-components/Dialog";
import {
  Menu as AriaMenu,
  type MenuProps as AriaMenuProps,
  MenuContext,
  MenuItem,
  Popover,
  RootMenuTriggerStateContext,
  Separator,
} from "react-aria-components/Menu";
import { createPortal } from "react-dom";
import type { RootMenuTriggerState } from "react-stately/useMenuTriggerState";
import { classes } from "./classes";
import type { MenuEntry, MenuProps } from "./Menu";
import styles from "./Menu.module.css";

/**
 * The list that a menu's button opens. It holds the focus, and a press beside it closes it and does nothing else; but
 * the page behind is not made inert: for that the browser works out the style of every element, which of a board of
 * 300 cards took longer than all else that opening a menu does.
 */
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
  list: AriaMenuProps<MenuEntry>;
}) {
  return (
    <OverlayTriggerStateContext value={state}>
      <RootMenuTriggerStateContext value={state}>
        <MenuContext value={list}>
          {state.isOpen && <Cover within={trigger.current?.closest("[role=dialog]") ?? document.body} />}
          <Popover
            // As a submenu does: it holds the focus without taking the rest of the page away, and a page that scrolls does not close it.
            trigger="SubmenuTrigger"
            isNonModal
            aria-label={label}
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

/** Takes presses and wheels from what lies behind; the popover hears of a press beside it, and closes. */
function Cover({ within }: { within: Element }) {
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = cover;
    const halt = (event: Event) => event.preventDefault();
    current?.addEventListener("wheel", halt, { passive: false });
    return () => current?.removeEventListener("wheel", halt);
  }, []);
  return createPortal(<div ref={cover} className={styles.cover} />, within);
}
