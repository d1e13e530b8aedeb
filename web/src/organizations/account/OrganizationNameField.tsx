import { i18n } from "@lingui/core";
import { TextField } from "../../design/TextField";

/** What an organization is called. */
export function OrganizationNameField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | null;
  onChange: (name: string) => void;
}) {
  return (
    <TextField
      label={i18n.t("Name")}
      autoComplete="organization"
      autoFocus
      maxLength={80}
      value={value}
      onChange={onChange}
      error={error}
      hint={i18n.t("As your customers and partners know it. Its members and those you invite see it.")}
    />
  );
}
