import { useQuery } from "../../graphql/useQuery";
import { rightsOf } from "../rights";
import { useChanges } from "../useChanges";
import { type FoundItem, itemQuery } from "./itemDetailQuery";
import { useRun } from "./useRun";

/** One item as it is now, and commands about it. */
export function useItem(id: string) {
  const { data, error, refetch } = useQuery(itemQuery, { id });
  const node = data?.node;
  const item: FoundItem | null = node && "id" in node ? node : null;
  const acting = item ? rightsOf(data?.viewer).actingOn(item) : undefined;
  const { run, pending } = useRun(acting ?? null, refetch);

  useChanges((changed) => {
    if (changed.id === id) refetch();
  }, refetch);

  return { data, item, error, refetch, run, pending, acting, viewer: data?.viewer };
}

export type LoadedItem = ReturnType<typeof useItem>;
