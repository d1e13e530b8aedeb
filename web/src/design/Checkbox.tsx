import { Check, Minus } from "lucide-react";
import styles from "./Checkbox.module.css";
import { classes } from "./classes";

/** The box that shows whether something is chosen; whoever draws it says what it belongs to. */
export function CheckMark({ state }: { state: "on" | "off" | "some" }) {
  return (
    <span className={classes(styles.box, state !== "off" && styles.checked)} aria-hidden>
      {state === "on" && <Check size={14} strokeWidth={3} />}
      {state === "some" && <Minus size={14} strokeWidth={3} />}
    </span>
  );
}
