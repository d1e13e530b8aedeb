import { AppShell } from "../design/AppShell";

export default function JoinPage() {
  return (
    <AppShell>
      <h1>Join a workshop</h1>
    </AppShell>
  );
}
