import { i18n } from "@lingui/core";
import { TextField } from "../design/TextField";

/** What a person is called in their account. */
export function NameField({
  value,
  error,
  autoFocus = false,
  onChange,
}: {
  value: string;
  error: string | null;
  autoFocus?: boolean;
  onChange: (name: string) => void;
}) {
  return (
    <TextField
      label={i18n.t("Name")}
      name="name"
      autoComplete="name"
      autoFocus={autoFocus}
      maxLength={60}
      value={value}
      onChange={onChange}
      error={error}
      hint={i18n.t("For your account alone. In each workshop you say anew what others see.")}
    />
  );
}
