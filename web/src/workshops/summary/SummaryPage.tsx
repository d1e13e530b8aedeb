import { AppShell } from "../../design/AppShell";

export default function SummaryPage() {
  return (
    <AppShell>
      <h1>Summary</h1>
    </AppShell>
  );
}
