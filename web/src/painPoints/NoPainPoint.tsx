import { SearchX } from "lucide-react";
import { buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";
import { WayIn } from "./WayIn";

/** There is none, or it is none of the reader's business; the two look the same. */
export function NoPainPoint({ isInside }: { isInside: boolean }) {
  if (!isInside) return <WayIn />;
  return (
    <EmptyState
      icon={<SearchX size={28} />}
      title="Not found"
      level="h1"
      action={
        <Link href="/pain-points" className={buttonClass({})}>
          All pain points
        </Link>
      }
    >
      There is no such pain point, or it comes from a workshop that you had no seat in.
    </EmptyState>
  );
}
