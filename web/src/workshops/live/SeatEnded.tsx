import { Armchair } from "lucide-react";
import { AppShell } from "../../design/AppShell";
import { buttonClass } from "../../design/Button";
import { EmptyState } from "../../design/EmptyState";
import { Link } from "../../routing/Link";

export function SeatEnded({ message, isSuspended = false }: { message: string; isSuspended?: boolean }) {
  return (
    <AppShell>
      <EmptyState
        level="h1"
        icon={<Armchair size={30} />}
        title={isSuspended ? "Your organization is suspended" : "Your seat has ended"}
        action={
          <Link href={isSuspended ? "/" : "/join"} className={buttonClass({ look: "primary" })}>
            {isSuspended ? "Start page" : "Join with a code"}
          </Link>
        }
      >
        {message}
      </EmptyState>
    </AppShell>
  );
}
