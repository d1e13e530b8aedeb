import { i18n } from "@lingui/core";
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
        title={view.tab === "ideas" ? i18n.t("No ideas yet") : i18n.t("No pain points yet")}
        action={
          wholeBacklog && (
            <Link
              href={`/backlog/integrations/import${view.tab === "ideas" ? "?tab=ideas" : ""}`}
              className={buttonClass({})}
            >
              {i18n.t("Import a file")}
            </Link>
          )
        }
      >
        {i18n.t(
          "Cards that a facilitator keeps in a workshop appear here at once, with their votes per side.",
        )}
      </EmptyState>
    );
  return (
    <>
      <EmptyState
        icon={<Inbox size={28} />}
        title={i18n.t("Nothing fits")}
        action={<Button onPress={onClear}>{i18n.t("Clear search and filters")}</Button>}
      >
        {i18n.t("No item has all of that. Take a filter away, or look behind the other tab.")}
      </EmptyState>
      {view.search && <LikeWords key={view.search} view={view} onOpen={onOpen} />}
    </>
  );
}
