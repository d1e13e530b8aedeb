import { expect, it } from "vitest";
import type { WorkshopInvitation } from "../facilitation";
import { emptyBoard } from "../workshopBoard";
import { endsSoon, inviteesOf, stateOf, usesText } from "./invitations";

const invitation: WorkshopInvitation = {
  invitationId: "i",
  label: "Key users",
  role: "CONTRIBUTOR",
  side: "CUSTOMER",
  mostUses: 2,
  madeAt: "2026-11-01T09:00:00.000Z",
  expiresAt: "2026-11-15T09:00:00.000Z",
  madeBy: "f",
  generation: 1,
  revokedAt: null,
  usedBy: ["a"],
};
const before = Date.parse("2026-11-14T09:00:00.000Z");
const after = Date.parse(invitation.expiresAt);

it("is open until it is used up, over or taken back", () => {
  expect(stateOf(invitation, before)).toBe("OPEN");
  expect(stateOf(invitation, after)).toBe("EXPIRED");
  expect(stateOf({ ...invitation, usedBy: ["a", "b"] }, after)).toBe("USED_UP");
  expect(stateOf({ ...invitation, revokedAt: invitation.madeAt, usedBy: ["a", "b"] }, before)).toBe(
    "REVOKED",
  );
  expect(stateOf({ ...invitation, mostUses: null, usedBy: ["a", "b", "c"] }, before)).toBe("OPEN");
});

it("says how much of it is used", () => {
  expect(usesText(invitation)).toBe("1 of 2 used");
  expect(usesText({ ...invitation, mostUses: null })).toBe("1 person came, any number may");
});

it("says whom it invites", () => {
  const board = {
    ...emptyBoard,
    sides: [{ side: "CUSTOMER" as const, organizationId: "o", organizationName: "Harbor Hospital" }],
  };
  expect(inviteesOf(board, invitation)).toBe("Customer, Harbor Hospital");
  expect(inviteesOf(board, { role: "FACILITATOR", side: null })).toBe("Co-facilitator");
  expect(inviteesOf(board, { role: "OBSERVER", side: null })).toBe("Observer");
});

it("warns of the end two days before", () => {
  expect(endsSoon(invitation, before)).toBe(true);
  expect(endsSoon(invitation, Date.parse(invitation.madeAt))).toBe(false);
});
