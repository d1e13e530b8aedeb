import { useEffect } from "react";
import { useQuery } from "../../graphql/useQuery";
import { useLastVisit } from "../visits";
import { deliveredSinceQuery } from "./changelogQuery";

/** The place under which it is noted when the reader last looked at the changelog. */
export const changelogVisit = "changelog";

/** How much was delivered since the reader last looked at the changelog; 0 if they never did. Counted again with each `turn`. */
export function useDeliveredSince(turn: number): number {
  const since = useLastVisit(changelogVisit) ?? null;
  const { data, refetch } = useQuery(deliveredSinceQuery, { since: since ?? "" }, { skip: since === null });
  useEffect(() => {
    if (turn > 0) refetch();
  }, [turn, refetch]);
  return data?.changelog.totalCount ?? 0;
}
