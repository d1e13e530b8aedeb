import { i18n } from "@lingui/core";
import { useState } from "react";
import { showToast } from "../../design/toasts";
import { send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import { takenBack } from "../item/changeStatus";
import type { BacklogItem } from "../items";
import type { Rights } from "../rights";
import type { Tab } from "../view";
import { type Edit, type Edited, inputOf, perSeat, summaryOf, undoOf } from "./edits";

/** The API takes at most so many at once. */
const most = 200;
const select = `results { itemId before { ideaStatus painPointStatus reason tags owner theme release } errors { code message } }`;

/** Sends an edit for the items of one seat, or of the product team. What was done is in `results`, however far it came. */
async function edit(
  change: Edit,
  tab: Tab,
  itemIds: readonly string[],
  participantId: string | null,
  results: Edited[],
): Promise<void> {
  for (let at = 0; at < itemIds.length; at += most) {
    const payload = await send("editItems", inputOf(change, tab, itemIds.slice(at, at + most)) as never, {
      select,
      participantId,
    });
    results.push(...(payload.results as Edited[]));
  }
}

export interface BulkEdit {
  pending: boolean;
  /** What could not be changed, until it is dismissed. */
  failed: readonly Edited[];
  dismiss: () => void;
  run: (change: Edit, items: readonly BacklogItem[]) => Promise<void>;
}

/** Changes many items at once, says how it went, and takes it back on demand. */
export function useBulkEdit(tab: Tab, rights: Rights, onChanged: () => void): BulkEdit {
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState<readonly Edited[]>([]);

  const undo = async (change: Edit, done: readonly { seat: string | null; results: Edited[] }[]) => {
    try {
      const undone: Edited[] = [];
      for (const { seat, results } of done)
        for (const back of undoOf(change, results, takenBack))
          await edit(back.edit, tab, back.itemIds, seat, undone);
      const { failed } = summaryOf(undone, tab);
      setFailed(failed);
      showToast(
        failed.length > 0
          ? i18n.t("Taken back, but for {count}.", { count: failed.length })
          : i18n.t("Taken back."),
      );
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
    run: async (change, items) => {
      setPending(true);
      setFailed([]);
      const done: { seat: string | null; results: Edited[] }[] = [];
      try {
        for (const [seat, itemIds] of perSeat(items, rights.actingOn)) {
          const results: Edited[] = [];
          done.push({ seat, results });
          await edit(change, tab, itemIds, seat, results);
        }
      } catch (failure) {
        showToast(describe(failure).message, { tone: "danger" });
      }
      const summary = summaryOf(
        done.flatMap(({ results }) => results),
        tab,
      );
      setFailed(summary.failed);
      if (summary.changed > 0)
        showToast(summary.text, {
          tone: summary.failed.length > 0 ? "neutral" : "positive",
          action: { label: i18n.t("Undo"), run: () => void undo(change, done) },
        });
      setPending(false);
      onChanged();
    },
  };
}
