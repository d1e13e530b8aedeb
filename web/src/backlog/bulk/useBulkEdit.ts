import { useState } from "react";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import { takenBack } from "../item/changeStatus";
import type { Tab } from "../view";
import { type Edit, type Edited, inputOf, summaryOf, undoOf } from "./edits";

/** The API takes at most so many at once. */
const most = 200;
const select = `results { itemId before { ideaStatus painPointStatus reason tags owner theme release } errors { code message } }`;

async function edit(change: Edit, tab: Tab, itemIds: readonly string[]): Promise<Edited[]> {
  const results: Edited[] = [];
  for (let at = 0; at < itemIds.length; at += most) {
    const payload = await send("editItems", inputOf(change, tab, itemIds.slice(at, at + most)) as never, {
      select,
    });
    results.push(...(payload.results as Edited[]));
  }
  return results;
}

export interface BulkEdit {
  pending: boolean;
  /** What could not be changed, until it is dismissed. */
  failed: readonly Edited[];
  dismiss: () => void;
  run: (change: Edit, itemIds: readonly string[]) => Promise<void>;
}

/** Changes many items at once, says how it went, and takes it back on demand. */
export function useBulkEdit(tab: Tab, onChanged: () => void): BulkEdit {
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState<readonly Edited[]>([]);
  const one = tab === "ideas" ? "idea" : "pain point";

  const undo = async (change: Edit, results: readonly Edited[]) => {
    try {
      const undone: Edited[] = [];
      for (const back of undoOf(change, results, takenBack))
        undone.push(...(await edit(back.edit, tab, back.itemIds)));
      const { failed } = summaryOf(undone, one);
      setFailed(failed);
      showToast(failed.length > 0 ? `Taken back, but for ${failed.length}.` : "Taken back.");
    } catch (failure) {
      showToast(describe(failure).message, { tone: "danger" });
    } finally {
      onChanged();
    }
  };

  return {
    pending,
    failed,
    dismiss: () => setFailed([]),
    run: async (change, itemIds) => {
      setPending(true);
      setFailed([]);
      try {
        const results = await edit(change, tab, itemIds);
        const summary = summaryOf(results, one);
        setFailed(summary.failed);
        if (summary.changed > 0)
          showToast(summary.text, {
            tone: summary.failed.length > 0 ? "neutral" : "positive",
            action: { label: "Undo", run: () => void undo(change, results) },
          });
      } catch (failure) {
        showToast(describe(failure).message, { tone: "danger" });
      } finally {
        setPending(false);
        onChanged();
      }
    },
  };
}
