import { AppShell } from "../../design/AppShell";

export default function CreateWorkshopPage() {
  return (
    <AppShell>
      <h1>New workshop</h1>
    </AppShell>
  );
}
