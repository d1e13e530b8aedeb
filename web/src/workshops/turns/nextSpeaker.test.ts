import { expect, it } from "vitest";
import type { BoardParticipant, BoardTurn } from "../workshopBoard";
import { nextSpeaker } from "./nextSpeaker";

const person = (participantId: string, side: BoardParticipant["side"], present = true): BoardParticipant => ({
  participantId,
  name: participantId,
  side,
  role: side ? "CONTRIBUTOR" : "FACILITATOR",
  expertise: [],
  organizationId: null,
  present,
});
const turn = (participantId: string, ...spokenIds: string[]): BoardTurn => ({
  stepId: "s",
  participantId,
  seconds: null,
  endsAt: null,
  spokenIds,
});
const participants = [
  person("Fay", null),
  person("Vic", "VENDOR"),
  person("Vera", "VENDOR"),
  person("Gone", "CUSTOMER", false),
  person("Cora", "CUSTOMER"),
];

it("alternates between the sides and leaves nobody out", () => {
  const next = (now: BoardTurn | null) => nextSpeaker({ participants, turn: now })?.name ?? null;
  expect(next(null)).toBe("Vic");
  expect(next(turn("Vic"))).toBe("Cora");
  expect(next(turn("Cora", "Vic"))).toBe("Vera");
  expect(next(turn("Vera", "Vic", "Cora"))).toBeNull();
});
