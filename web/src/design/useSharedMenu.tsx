import { useCallback, useRef, useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useMenuTriggerState } from "react-stately/useMenuTriggerState";
import type { MenuProps } from "./Menu";
import { Part } from "./Part";
import { lazyPart } from "./parts";

const MenuList = lazyPart(() => import("./MenuList"));

/**
 * One menu for all rows of a list: each row has a button and nothing else of it. `open` stays the same function, so that
 * rows need not be drawn anew; `menu` stands once beside the list, with what `menuOf` says of the row that was asked for.
 */
export function useSharedMenu(menuOf: (id: string) => MenuProps | null) {
  const trigger = useRef<HTMLElement>(null);
  const state = useMenuTriggerState({});
  const [id, setId] = useState<string | null>(null);
  const now = useRef(state);
  now.current = state;
  const open = useCallback((id: string, { target, pointerType }: PressEvent) => {
    trigger.current = target as HTMLElement;
    setId(id);
    now.current.open(pointerType === "keyboard" || pointerType === "virtual" ? "first" : null);
  }, []);
  const takeAway = () => {
    state.close();
    setId(null);
  };
  const shown = id === null ? null : menuOf(id);
  return {
    open,
    openId: state.isOpen ? id : null,
    menu: shown && (
      <Part onClose={takeAway}>
        <MenuList
          {...shown}
          trigger={trigger}
          state={state}
          list={{ autoFocus: state.focusStrategy || true, onClose: state.close }}
        />
      </Part>
    ),
  };
}
