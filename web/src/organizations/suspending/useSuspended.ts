import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";

const suspendedQuery = graphql(`
  query SuspendedOrganizations {
    suspendedOrganizations {
      id
    }
  }
`);

/** Which organizations are suspended, for the product team. */
export function useSuspended() {
  const { data, refetch } = useQuery(suspendedQuery, {});
  return {
    isSuspended: (id: string) => data?.suspendedOrganizations.some((one) => one.id === id) ?? false,
    refetch,
  };
}
