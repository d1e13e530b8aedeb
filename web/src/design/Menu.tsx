import { lazy, Suspense } from "react";

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
  /** The button. */
  children: React.ReactNode;
  placement?: "bottom end" | "bottom start" | "top end" | "top start" | "top";
}

const OpeningMenu = lazy(() => import("./OpeningMenu"));

/** A button (the child) that opens a list of actions. The list comes behind the page's first picture: nobody needs it to write a card. */
export const Menu = (props: MenuProps) => (
  <Suspense fallback={props.children}>
    <OpeningMenu {...props} />
  </Suspense>
);
