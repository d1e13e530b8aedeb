import { expect, it } from "vitest";
import { type BoardStep, emptyBoard } from "../workshopBoard";
import { readinessOf } from "./readiness";

const step: BoardStep = {
  stepId: "step",
  method: "SILENT_WRITING",
  title: "Pains",
  prompt: "",
  minutes: 5,
  visibility: "SILENT",
  anonymous: false,
  writers: ["CUSTOMER"],
  state: "RUNNING",
  endsAt: null,
  remainingSeconds: null,
  cardCount: 0,
  hiddenCardCount: 0,
  doneCount: 1,
  doneParticipantIds: ["ada"],
  sheetRound: 1,
  voteBudget: null,
  maxPerCard: null,
  selfVote: null,
  sidePrompts: [],
  pace: null,
  collection: null,
};

const board = {
  ...emptyBoard,
  sides: (["VENDOR", "CUSTOMER"] as const).map((side) => ({
    side,
    organizationId: side,
    organizationName: null,
  })),
  participants: ["ada", "ben", "gone"].map((participantId) => ({
    participantId,
    name: participantId,
    side: "CUSTOMER" as const,
    role: "CONTRIBUTOR" as const,
    expertise: [],
    organizationId: null,
    present: participantId !== "gone",
  })),
};

it("counts those who are asked, by side", () =>
  expect(readinessOf(board, step, ["ben"], { VENDOR: 2 })).toEqual([
    { side: "CUSTOMER", organization: null, people: 2, here: 1, done: 1, writing: 0 },
  ]));

it("tells no side's share in a step without names", () =>
  expect(
    readinessOf(board, { ...step, anonymous: true }, [], null).map(({ done, writing }) => [done, writing]),
  ).toEqual([[null, null]]));
