import { useCallback, useState } from "react";
import { showToast } from "../../design/toasts";
import { type CommandInput, type CommandName, send } from "../../graphql/command";
import { describe } from "../../graphql/failures";
import { useQuery } from "../../graphql/useQuery";
import { rightsOf } from "../rights";
import { useChanges } from "../useChanges";
import { useCursorBefore } from "../useCursorBefore";
import { type FoundItem, itemQuery } from "./itemDetailQuery";

export type Run = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  told?: { done?: string; undo?: () => void },
) => Promise<boolean>;

/** One item as it is now, and commands about it. */
export function useItem(id: string) {
  const { since, settled } = useCursorBefore();
  const { data, error, refetch } = useQuery(itemQuery, { id }, { skip: !settled });
  const [pending, setPending] = useState(false);
  const node = data?.node;
  const item: FoundItem | null = node && "id" in node ? node : null;
  const acting = item ? rightsOf(data?.viewer).actingOn(item) : undefined;

  const itself = { id: { eq: id } };
  useChanges({ ideas: itself, painPoints: itself }, since, { onChange: refetch, onGap: refetch });

  const run: Run = useCallback(
    async (name, input, told = {}) => {
      setPending(true);
      try {
        await send(name, input, { participantId: acting ?? null });
        refetch();
        if (told.done)
          showToast(told.done, {
            tone: "positive",
            ...(told.undo && { action: { label: "Undo", run: told.undo } }),
          });
        return true;
      } catch (failure) {
        showToast(describe(failure).message, { tone: "danger" });
        return false;
      } finally {
        setPending(false);
      }
    },
    [acting, refetch],
  );

  return { data, item, error, refetch, run, pending, acting, viewer: data?.viewer };
}
