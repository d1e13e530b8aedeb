import { i18n } from "@lingui/core";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { inSentence } from "../language/inSentence";
import { classes } from "./classes";
import styles from "./Explain.module.css";
import menu from "./Menu.module.css";

/** A number that says on demand how it was counted: its formula with the numbers put in, and its n. */
export function Explain({
  label,
  how = i18n.t("How {number} is counted", {
    number: label === label.toUpperCase() ? label : inSentence(label),
  }),
  value,
  children,
  className,
}: {
  /** What the number is: `Consensus`. */
  label: string;
  /** What is explained, where it is no number. */
  how?: string;
  value: React.ReactNode;
  /** The formula and its numbers. */
  children: React.ReactNode;
  className?: string;
}) {
  return (
    <DialogTrigger>
      <Button className={classes(styles.number, className)}>
        {value}
        <span className="visually-hidden">. {how}</span>
      </Button>
      <Popover className={classes(menu.popover, styles.popover)} offset={6}>
        <Dialog className={styles.note ?? ""} aria-label={how}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
