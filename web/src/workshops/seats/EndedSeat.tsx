import { Armchair } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { EmptyState } from "../../design/EmptyState";

/** A workshop's page for somebody whose seat was taken away while they looked at it. */
export function EndedSeat({ message, action }: { message: string; action?: React.ReactNode }) {
  return (
    <AppShell>
      <EmptyState level="h1" icon={<Armchair size={30} />} title="Your seat has ended" action={action}>
        {message}
      </EmptyState>
    </AppShell>
  );
}
