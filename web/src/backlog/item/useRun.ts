import { i18n } from "@lingui/core";
import { useCallback } from "react";
import { showToast } from "../../design/toasts";
import type { AttemptIds } from "../../graphql/attemptIds";
import { type CommandInput, type CommandName, send } from "../../graphql/command";
import { describe } from "../../graphql/failures";

export interface Told {
  /** What the toast says when it is done. */
  done?: string;
  undo?: () => void;
  /** The ids of what a form makes, so that pressing again after a lost answer makes it once. */
  ids?: AttemptIds<string>;
  /** The seat to speak from, where it is not the one that the item is changed from. */
  as?: string | null;
}

/** Sends a command about an item; what goes wrong is told in a toast. True if it went through. */
export type Run = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  told?: Told,
) => Promise<boolean>;

/** Commands from one seat, or as the product team; `onDone` is called when one went through. */
export function useRun(participantId: string | null, onDone: () => void): Run {
  return useCallback<Run>(
    async (name, input, { done, undo, ids, as } = {}) => {
      try {
        await send(name, input, {
          participantId: as ?? participantId,
          ...(ids && { commandId: ids.get().commandId }),
        });
        ids?.succeeded();
        onDone();
        if (done)
          showToast(done, {
            tone: "positive",
            ...(undo && { action: { label: i18n.t("Undo"), run: undo } }),
          });
        return true;
      } catch (failure) {
        ids?.failed(failure);
        showToast(describe(failure).message, { tone: "danger" });
        return false;
      }
    },
    [participantId, onDone],
  );
}
