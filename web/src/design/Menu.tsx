import { PressResponder } from "@react-aria/interactions";
import { useEffect, useRef, useState } from "react";
import { useMenuTrigger } from "react-aria/useMenu";
import { useMenuTriggerState } from "react-stately/useMenuTriggerState";
import { Part } from "./Part";
import { fetchAhead, lazyPart } from "./parts";

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

export interface MenuProps {
  label: string;
  entries: MenuEntry[];
  placement?: "bottom end" | "bottom start" | "top end" | "top start" | "top";
}

const loadList = () => import("./MenuList");
const MenuList = lazyPart(loadList);

/** A button (the child) that opens a list of actions. The list's code comes once the page is at rest: nobody waits for it to begin. */
export function Menu({ children, ...menu }: MenuProps & { children: React.ReactNode }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const state = useMenuTriggerState({});
  const { menuTriggerProps, menuProps } = useMenuTrigger<MenuEntry>({}, state, trigger);
  const [wasOpened, setWasOpened] = useState(false);
  if (state.isOpen && !wasOpened) setWasOpened(true);
  useEffect(() => {
    void fetchAhead(loadList);
  }, []);
  const takeAway = () => {
    state.close();
    setWasOpened(false);
  };
  return (
    <>
      <PressResponder {...menuTriggerProps} ref={trigger} isPressed={state.isOpen}>
        {children}
      </PressResponder>
      {wasOpened && (
        <Part onClose={takeAway}>
          <MenuList {...menu} trigger={trigger} state={state} list={menuProps} />
        </Part>
      )}
    </>
  );
}
