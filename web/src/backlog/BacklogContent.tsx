import { ErrorNote } from "../design/ErrorNote";
import { FailedNote } from "./bulk/FailedNote";
import type { BulkEdit } from "./bulk/useBulkEdit";
import { FilterBar } from "./filtering/FilterBar";
import { Layouts, type LayoutsProps } from "./Layouts";
import { NothingHere } from "./NothingHere";
import { UnseenChanges } from "./UnseenChanges";
import { useDensity } from "./useDensity";

/** What narrows the items, what has to be said about them, and the items. */
export function BacklogContent({ bulk, ...layouts }: Omit<LayoutsProps, "density"> & { bulk: BulkEdit }) {
  const { view, shown, onChange, onOpen } = layouts;
  const [density, setDensity] = useDensity();
  const { choices, items } = shown;
  return (
    <>
      <FilterBar
        view={view}
        choices={choices}
        total={view.layout === "numbers" ? choices.counts?.[view.tab] : items.total}
        density={density}
        onDensity={setDensity}
        onChange={onChange}
      />
      {view.layout !== "numbers" && <UnseenChanges count={items.unseen} onShow={shown.refresh} />}
      <ErrorNote error={items.error} onRetry={shown.refresh} />
      <FailedNote bulk={bulk} find={shown.find} onOpen={onOpen} />
      {shown.empty ? (
        <NothingHere
          view={view}
          wholeBacklog={choices.rights.wholeBacklog}
          onOpen={onOpen}
          onClear={() => onChange({ search: "", conditions: {} })}
        />
      ) : (
        <Layouts {...layouts} density={density} />
      )}
    </>
  );
}
