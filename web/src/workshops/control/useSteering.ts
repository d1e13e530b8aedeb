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

interface Done extends Deed {
  workshopId: string;
  /** Of taking it back. */
  ids: AttemptIds<never>;
}

/** Own control actions of this page, the newest last. */
let deeds: Done[] = [];

/** Control actions that can be taken back: each says what it did and offers to undo it. `undo` is false where this page has done nothing that could be. */
export function useSteering() {
  const { run, workshopId } = useWorkshop();

  const undo = useCallback(
    async (deed: Done | undefined = deeds.findLast((one) => one.workshopId === workshopId)) => {
      if (!deed) return false;
      const { action, subjectId = null, ids } = deed;
      const { commandId } = ids.get();
      const done = await run("undoControl", { action, subjectId }, ids);
      // What was refused cannot be taken back any more; where nobody answered, the next press tries again.
      if (done || ids.get().commandId !== commandId) deeds = deeds.filter((one) => one !== deed);
      if (done) showToast(i18n.t("Taken back: {said}", { said: deed.said }));
      return true;
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

  return useMemo(() => ({ steer, undo: () => undo() }), [steer, undo]);
}
