import { AppShell } from "../../design/AppShell";

export default function AgendaPage() {
  return (
    <AppShell>
      <h1>Agenda</h1>
    </AppShell>
  );
}
