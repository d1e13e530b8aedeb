import { AppShell } from "../design/AppShell";

export default function WorkshopPage() {
  return (
    <AppShell>
      <h1>Workshop</h1>
    </AppShell>
  );
}
