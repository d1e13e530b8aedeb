import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { classes } from "./classes";
import menu from "./Menu.module.css";
import styles from "./Panel.module.css";

/** A button (the first child) that opens a small panel beside it, for more than a menu holds. */
export function Panel({
  label,
  trigger,
  children,
  placement = "bottom start",
  isOpen,
  onOpenChange,
}: {
  /** What the panel is for, said by screen readers. */
  label: string;
  trigger: React.ReactNode;
  children: React.ReactNode | ((close: () => void) => React.ReactNode);
  placement?: PopoverProps["placement"];
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <DialogTrigger {...(isOpen !== undefined && { isOpen })} onOpenChange={(open) => onOpenChange?.(open)}>
      {trigger}
      <Popover className={classes(menu.popover, styles.panel)} placement={placement} offset={6}>
        <Dialog aria-label={label} className={styles.body ?? ""}>
          {({ close }) => <>{typeof children === "function" ? children(close) : children}</>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
