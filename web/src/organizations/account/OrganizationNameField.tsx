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
      label="Name"
      autoComplete="organization"
      autoFocus
      maxLength={80}
      value={value}
      onChange={onChange}
      error={error}
      hint="As your customers and partners know it. Its members and those you invite see it."
    />
  );
}
