import { Inbox } from "lucide-react";
import { Button, buttonClass } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { Link } from "../routing/Link";
import { LikeWords } from "./LikeWords";
import { type BacklogView, isNarrowed } from "./view";

/** What stands where nothing fits: what was perhaps meant, and the way back to everything. */
export function NothingHere({
  view,
  wholeBacklog,
  onOpen,
  onClear,
}: {
  view: BacklogView;
  /** Whether the reader is the product team. */
  wholeBacklog: boolean;
  onOpen: (id: string) => void;
  onClear: () => void;
}) {
  if (!isNarrowed(view))
    return (
      <EmptyState
        icon={<Inbox size={28} />}
        title={view.tab === "ideas" ? "No ideas yet" : "No pain points yet"}
        action={
          wholeBacklog && (
            <Link
              href={`/backlog/integrations/import${view.tab === "ideas" ? "?tab=ideas" : ""}`}
              className={buttonClass({})}
            >
              Import a file
            </Link>
          )
        }
      >
        Cards that a facilitator keeps in a workshop appear here at once, with their votes per side.
      </EmptyState>
    );
  return (
    <>
      <EmptyState
        icon={<Inbox size={28} />}
        title="Nothing fits"
        action={<Button onPress={onClear}>Clear search and filters</Button>}
      >
        No item has all of that. Take a filter away, or look behind the other tab.
      </EmptyState>
      {view.search && <LikeWords key={view.search} view={view} onOpen={onOpen} />}
    </>
  );
}
