import { AppShell } from "../design/AppShell";

export default function IdeaPage() {
  return (
    <AppShell>
      <h1>Idea</h1>
    </AppShell>
  );
}
