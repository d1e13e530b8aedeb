import { i18n } from "@lingui/core";
import { useCallback, useMemo } from "react";
import { showToast } from "../../design/toasts";
import { AttemptIds } from "../../graphql/attemptIds";
import type { CommandInput, CommandName } from "../../graphql/command";
import type { introspection } from "../../graphql/schema";
import { useWorkshop } from "../useWorkshop";

export type ControlAction = introspection["types"]["ControlAction"]["enumValues"];

/** What was done, so that it can be taken back: the server refuses if something else was done since. */
interface Deed {
  action: ControlAction;
  subjectId?: string | null;
  /** What the toast says: `“Pains” has started.` */
  said: string;
}

/** A deed with the ids of taking it back. */
interface Done extends Deed {
  workshopId: string;
  ids: AttemptIds<never>;
}

/** What became of taking something back. Where nobody answered, the next press tries the same again. */
type Undone = "done" | "refused" | "unanswered" | "nothing";

/** Own control actions of this page, the newest last. */
let deeds: Done[] = [];

/** Control actions that can be taken back: each says what it did and offers to undo it. */
export function useSteering() {
  const { run, workshopId } = useWorkshop();

  const undo = useCallback(
    async (deed = deeds.findLast((one) => one.workshopId === workshopId)): Promise<Undone> => {
      if (!deed) return "nothing";
      const { action, subjectId = null, ids } = deed;
      const { commandId } = ids.get();
      if (await run("undoControl", { action, subjectId }, ids)) {
        deeds = deeds.filter((one) => one !== deed);
        showToast(i18n.t("Taken back: {said}", { said: deed.said }));
        return "done";
      }
      if (ids.get().commandId === commandId) return "unanswered";
      // Something else was done since: it stands before this one, and before all that was done earlier.
      const at = deeds.indexOf(deed);
      deeds = deeds.filter((one, place) => one.workshopId !== workshopId || place > at);
      return "refused";
    },
    [run, workshopId],
  );

  const steer = useCallback(
    async <Name extends CommandName>(
      name: Name,
      input: Omit<CommandInput<Name>, "workshopId">,
      deed: Deed,
    ): Promise<boolean> => {
      if (!(await run(name, input))) return false;
      const done: Done = { ...deed, workshopId, ids: new AttemptIds([]) };
      deeds = [...deeds.slice(-29), done];
      showToast(deed.said, { action: { label: i18n.t("Undo"), run: () => void undo(done) } });
      return true;
    },
    [run, undo, workshopId],
  );

  return useMemo(() => ({ steer, undo }), [steer, undo]);
}
