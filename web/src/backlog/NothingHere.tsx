import { Inbox } from "lucide-react";
import { Button } from "../design/Button";
import { EmptyState } from "../design/EmptyState";
import { LikeWords } from "./LikeWords";
import { type BacklogView, isNarrowed } from "./view";

/** What stands where nothing fits: what was perhaps meant, and the way back to everything. */
export function NothingHere({
  view,
  onOpen,
  onClear,
}: {
  view: BacklogView;
  onOpen: (id: string) => void;
  onClear: () => void;
}) {
  if (!isNarrowed(view))
    return (
      <EmptyState
        icon={<Inbox size={28} />}
        title={view.tab === "ideas" ? "No ideas yet" : "No pain points yet"}
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
