import { Armchair } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { Link } from "../../routing/Link";

export function SeatEnded({ message }: { message: string }) {
  return (
    <AppShell>
      <EmptyState
        level="h1"
        icon={<Armchair size={30} />}
        title="Your seat has ended"
        action={
          <Link href="/join" className={buttonClass({ look: "primary" })}>
            Join with a code
          </Link>
        }
      >
        {message}
      </EmptyState>
    </AppShell>
  );
}
