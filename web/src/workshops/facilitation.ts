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

/** What only facilitators see: the fold of the `facilitators` feed. */
export interface Facilitation {
  joinCode: string | null;
  generation: number;
  /** The oldest first; ended ones too. */
  invitations: readonly WorkshopInvitation[];
}

export const emptyFacilitation: Facilitation = { joinCode: null, generation: 0, invitations: [] };

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
    default:
      return facilitation;
  }
}
