import { useQuery } from "../../graphql/useQuery";
import { rightsOf } from "../rights";
import { useChanges } from "../useChanges";
import { useCursorBefore } from "../useCursorBefore";
import { type FoundItem, itemQuery } from "./itemDetailQuery";
import { useRun } from "./useRun";

/** One item as it is now, and commands about it. */
export function useItem(id: string) {
  const { since, settled } = useCursorBefore();
  const { data, error, refetch } = useQuery(itemQuery, { id }, { skip: !settled });
  const node = data?.node;
  const item: FoundItem | null = node && "id" in node ? node : null;
  const acting = item ? rightsOf(data?.viewer).actingOn(item) : undefined;
  const run = useRun(acting ?? null, refetch);

  const itself = { id: { eq: id } };
  useChanges({ ideas: itself, painPoints: itself }, since, {
    onChange: refetch,
    onRemoved: (removed) => {
      if (removed === id) refetch();
    },
    onGap: refetch,
  });

  return { data, item, error, refetch, run, acting, viewer: data?.viewer };
}

export type LoadedItem = ReturnType<typeof useItem>;
