import { i18n } from "@lingui/core";
import { FieldError } from "react-aria-components/FieldError";
import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
import field from "../design/Field.module.css";
import styles from "./SeverityField.module.css";

/** What each step means, so that people mean the same by it. */
const meanings = [
  i18n.t("A nuisance"),
  i18n.t("Slows us down"),
  i18n.t("Hurts"),
  i18n.t("Hurts badly"),
  i18n.t("Stops us"),
];

/** How much it hurts, 1 to 5; arrows walk between the steps. */
export function SeverityField({
  label,
  value,
  onChange,
  error,
  autoFocus,
}: {
  label: string;
  value: number | null;
  onChange: (value: number) => void;
  error?: string | null;
  autoFocus?: boolean;
}) {
  return (
    <RadioGroup
      className={field.field ?? ""}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      isInvalid={Boolean(error)}
      isRequired
      validationBehavior="aria"
    >
      <Label className={field.label ?? ""}>{label}</Label>
      <div className={styles.steps}>
        {meanings.map((meaning, index) => (
          <Radio
            key={meaning}
            value={String(index + 1)}
            className={styles.step ?? ""}
            aria-label={`${index + 1}, ${meaning}`}
            autoFocus={autoFocus && index + 1 === (value ?? 1)}
          >
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.meaning}>{meaning}</span>
          </Radio>
        ))}
      </div>
      <FieldError className={field.error ?? ""}>{error ?? undefined}</FieldError>
    </RadioGroup>
  );
}
