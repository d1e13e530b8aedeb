import { i18n } from "@lingui/core";
import { dayText } from "../../design/dates";
import { type ParticipantRole, type Side, sideNames } from "../../design/sides";
import type { WorkshopInvitation } from "../facilitation";
import type { WorkshopBoard } from "../workshopBoard";

export type InvitationState = "OPEN" | "USED_UP" | "EXPIRED" | "REVOKED";

/** As the server decides it. */
export const stateOf = (invitation: WorkshopInvitation, now: number): InvitationState =>
  invitation.revokedAt !== null
    ? "REVOKED"
    : invitation.mostUses !== null && invitation.mostUses <= invitation.usedBy.length
      ? "USED_UP"
      : Date.parse(invitation.expiresAt) <= now
        ? "EXPIRED"
        : "OPEN";

export const stateWords: Record<InvitationState, string> = {
  OPEN: i18n.t("Open"),
  USED_UP: i18n.t("Used up"),
  EXPIRED: i18n.t("Expired"),
  REVOKED: i18n.t("Revoked"),
};

/** `1 of 20 used`, `3 people came, any number may`. */
export const usesText = ({ mostUses, usedBy }: WorkshopInvitation) =>
  mostUses === null
    ? i18n.t("{count, plural, one {# person} other {# people}} came, any number may", {
        count: usedBy.length,
      })
    : i18n.t("{count} of {mostUses} used", { count: usedBy.length, mostUses });

/** Whom it invites: `Customer, Harbor Hospital`. */
export function inviteesOf(
  board: WorkshopBoard,
  { role, side }: { role: ParticipantRole; side: Side | null },
) {
  if (side === null) return role === "FACILITATOR" ? i18n.t("Co-facilitator") : i18n.t("Observer");
  const organization = board.sides.find((one) => one.side === side)?.organizationName;
  return organization ? `${sideNames[side]}, ${organization}` : sideNames[side];
}

const dayLength = 86_400_000;

/** How long a new one may let people in. */
export const lastings = (now: number) =>
  ([1, 7, 14, 30, 90] as const).map((days) => ({
    value: String(days),
    label: i18n.t("{days, plural, one {# day} other {# days}}, until {day}", {
      days,
      day: dayText(new Date(now + days * dayLength).toISOString()),
    }),
  }));

/** Whether it ends within two days, so that somebody has time to make another. */
export const endsSoon = (invitation: WorkshopInvitation, now: number) =>
  Date.parse(invitation.expiresAt) - now < 2 * dayLength;
