import { useEffect, useRef } from "react";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import type { WorkshopInvitation } from "../facilitation";
import { useWorkshop } from "../useWorkshop";

const linksQuery = graphql(`
  query LinksOfInvitations($id: ID!) {
    workshop(id: $id) {
      invitations {
        made {
          id
          generation
          url
        }
      }
    }
  }
`);

export interface InvitationLink {
  id: string;
  generation: number;
  url: string | null;
}

/** The links of invitations. What the feed tells holds no secrets, so they are asked for, and again when there are others. */
export function useLinks() {
  const { workshopId, participantId, state } = useWorkshop();
  const { data, error, refetch } = useQuery(linksQuery, { id: workshopId }, { participantId });
  const current = (state.facilitation?.invitations ?? [])
    .map((one) => `${one.invitationId}${one.generation}`)
    .join();
  const known = useRef(current);
  useEffect(() => {
    if (known.current === current) return;
    known.current = current;
    refetch();
  }, [current, refetch]);
  const links: readonly InvitationLink[] = data?.workshop?.invitations?.made ?? [];
  return {
    /** Undefined while a new one is on its way: the one before is dead. */
    linkOf: ({ invitationId, generation }: WorkshopInvitation) =>
      links.find((link) => link.id === invitationId && link.generation === generation),
    error,
    refetch,
  };
}
