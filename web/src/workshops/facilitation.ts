import type { ParticipantRole, Side } from "../design/sides";
import type { FeedEvent } from "./feedEvent";

/** A way in that a facilitator made for certain people. */
export interface WorkshopInvitation {
  invitationId: string;
  /** Null after its maker was erased. */
  label: string | null;
  role: ParticipantRole;
  side: Side | null;
  /** Null: any number. */
  mostUses: number | null;
  madeAt: string;
  expiresAt: string;
  madeBy: string;
  generation: number;
  revokedAt: string | null;
  usedBy: readonly string[];
}

/** An organization with an account that has not answered yet whether it is the one on a side. */
export interface SideAsk {
  side: Side;
  accountId: string;
  accountName: string | null;
  onBehalfOf: string;
  relationshipId: string;
  askedAt: string;
}

/** What only facilitators see: the fold of the `facilitators` feed. */
export interface Facilitation {
  joinCode: string | null;
  generation: number;
  /** The oldest first; ended ones too. */
  invitations: readonly WorkshopInvitation[];
  sideAsks: readonly SideAsk[];
}

export const emptyFacilitation: Facilitation = {
  joinCode: null,
  generation: 0,
  invitations: [],
  sideAsks: [],
};

/** The facilitators' slice after one event of their feed. */
export function applyToFacilitation(facilitation: Facilitation, { type, data }: FeedEvent): Facilitation {
  const at = (change: (invitation: WorkshopInvitation) => Partial<WorkshopInvitation>): Facilitation => ({
    ...facilitation,
    invitations: facilitation.invitations.map((one) =>
      one.invitationId === data.invitationId ? { ...one, ...change(one) } : one,
    ),
  });
  switch (type) {
    case "join_code_issued":
      return { ...facilitation, joinCode: data.code, generation: data.generation };
    case "invitation_made":
      return {
        ...facilitation,
        invitations: [...facilitation.invitations, { ...data, generation: 1, revokedAt: null, usedBy: [] }],
      };
    case "invitation_rotated":
      return at(() => ({ generation: data.generation }));
    case "invitation_revoked":
      return at(() => ({ revokedAt: data.revokedAt }));
    case "invitation_used":
      return at(({ usedBy }) => ({ usedBy: [...usedBy, data.participantId] }));
    case "side_account_asked": {
      const { side, accountId, accountName, onBehalfOf, relationshipId, askedAt } = data;
      return {
        ...facilitation,
        sideAsks: [
          ...facilitation.sideAsks,
          { side, accountId, accountName, onBehalfOf, relationshipId, askedAt },
        ],
      };
    }
    case "side_ask_ended":
      return { ...facilitation, sideAsks: facilitation.sideAsks.filter(({ side }) => side !== data.side) };
    default:
      return facilitation;
  }
}
