import { Minus, Plus } from "lucide-react";
import {
  NumberField as AriaNumberField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
} from "react-aria-components/NumberField";
import { classes } from "./classes";
import field from "./Field.module.css";
import styles from "./NumberField.module.css";

/** A small whole number with steppers that a thumb can hit. */
export function NumberField({
  label,
  value,
  onChange,
  min,
  max,
  step = 1,
  error,
  wide,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  error?: string | null;
  /** Room for large numbers. */
  wide?: boolean;
}) {
  return (
    <AriaNumberField
      className={field.field ?? ""}
      value={value}
      onChange={(next) => Number.isFinite(next) && onChange(next)}
      minValue={min}
      maxValue={max}
      step={step}
      isInvalid={Boolean(error)}
    >
      <Label className={field.label}>{label}</Label>
      <Group className={styles.group ?? ""}>
        <Button slot="decrement" className={styles.step ?? ""}>
          <Minus size={16} aria-hidden />
        </Button>
        <Input className={classes(styles.input, wide && styles.wide)} />
        <Button slot="increment" className={styles.step ?? ""}>
          <Plus size={16} aria-hidden />
        </Button>
      </Group>
      <FieldError className={field.error ?? ""}>{error ?? undefined}</FieldError>
    </AriaNumberField>
  );
}
