import { useCallback, useEffect, useRef, useState } from "react";
import { graphql, type ResultOf } from "../graphql/graphql";
import { request } from "../graphql/request";

const organizationsQuery = graphql(`
  query Organizations($first: Int, $after: String) {
    organizations(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
      }
    }
  }
`);

const pageSize = 50;

type Page = ResultOf<typeof organizationsQuery>["organizations"];

/** The organizations by name, page by page. */
export function useOrganizations() {
  const [list, setList] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [loading, setLoading] = useState(false);
  const now = useRef(list);
  now.current = list;

  /** The first page, then each next one. */
  const loadMore = useCallback(async () => {
    setLoading(true);
    try {
      const after = now.current?.pageInfo.endCursor ?? null;
      const { organizations: page } = await request(organizationsQuery, { first: pageSize, after });
      setList((before) => {
        // One that was renamed meanwhile may come again further down.
        const known = new Set(before?.nodes.map(({ id }) => id));
        return {
          ...page,
          nodes: [...(before?.nodes ?? []), ...page.nodes.filter(({ id }) => !known.has(id))],
        };
      });
      setError(null);
    } catch (failure) {
      setError(failure);
    } finally {
      setLoading(false);
    }
  }, []);

  useEffect(() => {
    void loadMore();
  }, [loadMore]);

  return { list, error, loading, loadMore };
}
