import { i18n } from "@lingui/core";
import { useCallback, useState } from "react";
import { showToast } from "../design/toasts";
import { describe } from "../graphql/failures";
import { inSentence } from "../language/inSentence";
import { changeStatus, takenBack } from "./item/changeStatus";
import type { BacklogItem } from "./items";
import type { Rights } from "./rights";
import { type Status, statusNames } from "./statuses";

export interface Move {
  item: BacklogItem;
  /** Null: to be chosen together with the reason. */
  status: Status | null;
}

/** Moves items between statuses: shown at once, taken back where the server says no, undone on demand. */
export function useStatusMoves(rights: Rights, replace: (item: BacklogItem) => void) {
  const [asked, setAsked] = useState<Move | null>(null);

  const run = async (item: BacklogItem, status: Status, reason: string, undo: () => void) => {
    const participantId = rights.actingOn(item);
    if (participantId === undefined) return;
    replace({ ...item, status, statusReason: reason } as BacklogItem);
    try {
      await changeStatus(item, status, reason, participantId);
      showToast(i18n.t("Now {status}.", { status: inSentence(statusNames[status]) }), {
        tone: "positive",
        action: { label: i18n.t("Undo"), run: undo },
      });
    } catch (failure) {
      replace(item);
      showToast(i18n.t("Not moved. {message}", { message: describe(failure).message }), { tone: "danger" });
    }
  };

  return {
    asked,
    ask: useCallback(
      (item: BacklogItem, status: Status | null) => {
        if (rights.actingOn(item) === undefined)
          showToast(i18n.t("Only the product team and the workshop's facilitators change statuses."));
        else setAsked({ item, status });
      },
      [rights],
    ),
    cancel: () => setAsked(null),
    confirm: (status: Status, reason: string) => {
      if (!asked) return;
      const { item } = asked;
      setAsked(null);
      const moved = { ...item, status, statusReason: reason } as BacklogItem;
      void run(item, status, reason, () => {
        const participantId = rights.actingOn(item);
        replace(item);
        changeStatus(item, item.status, item.statusReason ?? takenBack, participantId ?? null).catch(
          (failure) => {
            replace(moved);
            showToast(describe(failure).message, { tone: "danger" });
          },
        );
      });
    },
  };
}
