import { AppShell } from "../design/AppShell";

export default function StartPage() {
  return (
    <AppShell>
      <h1>Workshops</h1>
    </AppShell>
  );
}
