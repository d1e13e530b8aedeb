import { i18n } from "@lingui/core";
import type { Ref } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { classes } from "./classes";
import styles from "./Field.module.css";

interface TextAreaProps extends Omit<AriaTextFieldProps, "className" | "children"> {
  label: string;
  hideLabel?: boolean;
  /** Says "optional" beside the label. */
  optional?: boolean;
  hint?: string;
  error?: string | null;
  placeholder?: string;
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  hideLabel,
  optional,
  hint,
  error,
  placeholder,
  rows = 3,
  inputRef,
  ...rest
}: TextAreaProps) {
  const length = rest.value?.length ?? 0;
  const near = rest.maxLength !== undefined && length > rest.maxLength * 0.8;
  return (
    <AriaTextField {...rest} className={styles.field ?? ""} isInvalid={Boolean(error) || rest.isInvalid}>
      <Label className={hideLabel ? "visually-hidden" : styles.label}>
        {label} {optional && <span className={styles.optional}>{i18n.t("optional")}</span>}
      </Label>
      <AriaTextArea
        ref={inputRef}
        dir="auto"
        rows={rows}
        placeholder={placeholder}
        className={classes(styles.input, styles.area)}
      />
      <div className={styles.foot}>
        {hint && !error && (
          <Text slot="description" className={styles.hint}>
            {hint}
          </Text>
        )}
        <FieldError className={styles.error ?? ""}>{error ?? undefined}</FieldError>
        {near && (
          <span className={styles.count}>
            {i18n.t("{length} of {maxLength}", { length, maxLength: rest.maxLength })}
          </span>
        )}
      </div>
    </AriaTextField>
  );
}
