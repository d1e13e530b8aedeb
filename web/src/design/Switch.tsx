import { Switch as AriaSwitch } from "react-aria-components/Switch";
import styles from "./Switch.module.css";

/** On or off, at once. */
export function Switch({
  label,
  hint,
  isSelected,
  onChange,
  isDisabled,
}: {
  label: string;
  hint?: string;
  isSelected: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
}) {
  return (
    <AriaSwitch
      className={styles.switch ?? ""}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    >
      <span className={styles.track} aria-hidden>
        <span className={styles.knob} />
      </span>
      <span>
        <span className={styles.label}>{label}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </AriaSwitch>
  );
}
