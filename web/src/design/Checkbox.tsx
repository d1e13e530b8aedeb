import { Check, Minus } from "lucide-react";
import { useId } from "react";
import styles from "./Checkbox.module.css";
import { classes } from "./classes";

type CheckState = "on" | "off" | "some";

/** The box that shows whether something is chosen; whoever draws it says what it belongs to. */
export function CheckMark({ state }: { state: CheckState }) {
  return (
    <span className={classes(styles.box, state !== "off" && styles.checked)} aria-hidden>
      {state === "on" && <Check size={14} strokeWidth={3} />}
      {state === "some" && <Minus size={14} strokeWidth={3} />}
    </span>
  );
}

/** A checkbox that is as large as its place; `range` where it was pressed with Shift. */
export function Checkbox({
  label,
  labelHidden,
  hint,
  isInvalid,
  state,
  tabIndex,
  className,
  onChange,
}: {
  label: string;
  labelHidden?: boolean;
  /** A second line that explains it. */
  hint?: string;
  isInvalid?: boolean;
  state: CheckState;
  tabIndex?: number;
  className?: string | undefined;
  onChange: (isOn: boolean, range: boolean) => void;
}) {
  const id = useId();
  return (
    <label className={classes(styles.checkbox, className)}>
      <input
        type="checkbox"
        className={styles.input}
        checked={state === "on"}
        tabIndex={tabIndex}
        aria-invalid={isInvalid || undefined}
        {...(hint && { "aria-labelledby": `${id}label`, "aria-describedby": `${id}hint` })}
        ref={(input) => {
          if (input) input.indeterminate = state === "some";
        }}
        onChange={(event) =>
          onChange(event.target.checked, (event.nativeEvent as unknown as MouseEvent).shiftKey === true)
        }
      />
      <CheckMark state={state} />
      <span>
        <span id={`${id}label`} className={labelHidden ? "visually-hidden" : undefined}>
          {label}
        </span>
        {hint && (
          <span id={`${id}hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
