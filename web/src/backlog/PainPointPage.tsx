import { AppShell } from "../design/AppShell";

export default function PainPointPage() {
  return (
    <AppShell>
      <h1>Pain point</h1>
    </AppShell>
  );
}
