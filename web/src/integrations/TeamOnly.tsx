import { Plug } from "lucide-react";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";

/** For those who have no business with integrations: whose they are, and what one has instead. */
export function TeamOnly({ what }: { what: string }) {
  return (
    <EmptyState
      level="h1"
      icon={<Plug size={28} />}
      title={`${what} belong to the product team`}
      action={
        <Link href="/backlog" className={buttonClass({ look: "primary" })}>
          Open the backlog
        </Link>
      }
    >
      <p>
        They reach the whole backlog. A product team opens them in a browser in which it has opened the link
        that CoInnovation printed when it started.
      </p>
      <p>What you may see of the backlog, you can download there: “Share”, then “Download as CSV”.</p>
    </EmptyState>
  );
}
