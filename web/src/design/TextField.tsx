import { i18n } from "@lingui/core";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import styles from "./Field.module.css";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "children"> {
  label: string;
  /** For screen readers only, where the place says what it is. */
  labelHidden?: boolean;
  /** Says "optional" beside the label. */
  optional?: boolean;
  hint?: string;
  /** Why the value does not do; marks the field. */
  error?: string | null;
  placeholder?: string;
  inputClass?: string;
}

export function TextField({
  label,
  labelHidden,
  optional,
  hint,
  error,
  placeholder,
  inputClass,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={styles.field ?? ""} isInvalid={Boolean(error) || rest.isInvalid}>
      <Label className={labelHidden ? "visually-hidden" : styles.label}>
        {label} {optional && <span className={styles.optional}>{i18n.t("optional")}</span>}
      </Label>
      <Input dir="auto" className={`${styles.input} ${inputClass ?? ""}`} placeholder={placeholder} />
      {hint && !error && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ""}>{error ?? undefined}</FieldError>
    </AriaTextField>
  );
}
