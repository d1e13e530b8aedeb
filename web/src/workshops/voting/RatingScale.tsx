import { i18n } from "@lingui/core";
import { places } from "../../design/places";
import styles from "./NufVoting.module.css";

/** 1 to 10 for one question: a choice among ten, by pointer, arrows or digits. */
export function RatingScale({
  name,
  label,
  low,
  high,
  value,
  onChange,
}: {
  /** Tells its ten choices from those of the others, and is where digits go. */
  name: string;
  label: string;
  low: string;
  high: string;
  value: number | null;
  onChange: (value: number) => void;
}) {
  return (
    <fieldset className={styles.scale} data-scale={name}>
      <legend className={styles.legend}>
        {label}
        <span className="visually-hidden">{i18n.t(", 1 is {low}, 10 is {high}", { low, high })}</span>
      </legend>
      <output className={styles.value} aria-hidden>
        {value ?? "–"}
      </output>
      <div className={styles.steps}>
        {places(10).map((step) => (
          <label
            key={step}
            className={styles.step}
            data-on={step === value || undefined}
            data-below={(value !== null && step < value) || undefined}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={step}
              checked={step === value}
              onChange={() => onChange(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </fieldset>
  );
}
