import { AppShell } from "../design/AppShell";

export default function BacklogPage() {
  return (
    <AppShell>
      <h1>Backlog</h1>
    </AppShell>
  );
}
