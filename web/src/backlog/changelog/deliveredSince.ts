import { useEffect } from "react";
import { useQuery } from "../../graphql/useQuery";
import { lastVisit } from "../item/lastVisit";
import { deliveredSinceQuery } from "./changelogQuery";

/** The name under which this browser notes when it last looked at the changelog. */
export const changelogVisit = "changelog";

/** How much was delivered since this browser last looked at the changelog; 0 if it never did. Counted again with each `turn`. */
export function useDeliveredSince(turn: number): number {
  const since = lastVisit(changelogVisit);
  const { data, refetch } = useQuery(deliveredSinceQuery, { since: since ?? "" }, { skip: since === null });
  useEffect(() => {
    if (turn > 0) refetch();
  }, [turn, refetch]);
  return data?.changelog.totalCount ?? 0;
}
