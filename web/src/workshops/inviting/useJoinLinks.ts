import { useEffect, useRef } from "react";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { useWorkshop } from "../useWorkshop";

const joinLinksQuery = graphql(`
  query Invitations($id: ID!) {
    workshop(id: $id) {
      invitations {
        joinCode
        links {
          role
          side
          url
          qrCode
        }
      }
    }
  }
`);

/** The code and the links that every workshop has, for facilitators. They change together: then the links are asked for again. */
export function useJoinLinks() {
  const { workshopId, participantId, state } = useWorkshop();
  const { data, error, refetch } = useQuery(joinLinksQuery, { id: workshopId }, { participantId });
  const generation = state.facilitation?.generation;
  const known = useRef(generation);
  useEffect(() => {
    if (known.current === generation) return;
    known.current = generation;
    refetch();
  }, [generation, refetch]);
  const invitations = data?.workshop?.invitations;
  return {
    links: invitations?.links,
    code: state.facilitation?.joinCode ?? invitations?.joinCode ?? "",
    error,
    refetch,
  };
}
