import { describe, expect, it } from "vitest";
import { type BoardStep, emptyBoard, type WorkshopBoard } from "../workshopBoard";
import { nextMove } from "./nextMove";

const step = (stepId: string, change: Partial<BoardStep> = {}): BoardStep => ({
  stepId,
  method: "SILENT_WRITING",
  title: stepId,
  prompt: "",
  minutes: 5,
  visibility: "SILENT",
  anonymous: false,
  writers: ["VENDOR", "CUSTOMER"],
  state: "PLANNED",
  endsAt: null,
  remainingSeconds: null,
  cardCount: 0,
  hiddenCardCount: 0,
  doneCount: 0,
  doneParticipantIds: [],
  sheetRound: 1,
  voteBudget: null,
  maxPerCard: null,
  selfVote: null,
  collection: null,
  ...change,
});
const live = (change: Partial<WorkshopBoard>): WorkshopBoard => ({ ...emptyBoard, state: "LIVE", ...change });

describe("what the facilitator does next", () => {
  it("starts the first step that is not skipped", () => {
    const board = { ...emptyBoard, agenda: [step("a", { state: "SKIPPED" }), step("b")] };
    expect(nextMove(board)).toMatchObject({
      kind: "start",
      step: { stepId: "b" },
      label: "Start the workshop",
    });
  });
  it("reveals before it goes on", () => {
    const board = live({
      agenda: [step("a", { state: "RUNNING", hiddenCardCount: 3, cardCount: 3 }), step("b")],
      currentStepId: "a",
    });
    expect(nextMove(board)).toMatchObject({ kind: "reveal", label: "Reveal 3 cards" });
  });
  it("reveals what an earlier step has left hidden where there is nothing else to sort or vote on", () => {
    const agenda = [
      step("a", { state: "ENDED", hiddenCardCount: 3, cardCount: 3 }),
      step("b", { state: "RUNNING", method: "AFFINITY_CLUSTERING" }),
      step("c"),
    ];
    const board = live({ agenda, currentStepId: "b" });
    expect(nextMove(board)).toMatchObject({ kind: "reveal", step: { stepId: "a" }, label: "Reveal 3 cards" });
    const card = { cardId: "c" } as WorkshopBoard["cards"][number];
    expect(nextMove({ ...board, cards: [card] })).toMatchObject({ kind: "start" });
  });
  it("goes on when everything is revealed, and closes at the end", () => {
    const agenda = [step("a", { state: "RUNNING" }), step("b")];
    expect(nextMove(live({ agenda, currentStepId: "a" }))).toMatchObject({ kind: "start", label: "Next: b" });
    expect(nextMove(live({ agenda: [step("a", { state: "RUNNING" })], currentStepId: "a" })).kind).toBe(
      "close",
    );
  });
  it("offers the vote in a voting step once", () => {
    const agenda = [step("a", { state: "RUNNING", method: "AGREE_DISAGREE_PASS" }), step("b")];
    expect(nextMove(live({ agenda, currentStepId: "a" })).kind).toBe("openVote");
  });
  it("offers the mirror in its step, and to close it wherever it is open", () => {
    const agenda = [step("a", { state: "RUNNING", method: "PERCEPTION_MIRROR" }), step("b")];
    expect(nextMove(live({ agenda, currentStepId: "a" }))).toMatchObject({ kind: "openMirror" });
    const round = {
      roundId: "r",
      stepId: "a",
      open: true,
      minPerSide: 3,
      sides: [],
      answered: [],
      results: null,
    };
    expect(nextMove(live({ agenda, currentStepId: "b", mirrorRounds: [round] }))).toMatchObject({
      kind: "closeMirror",
    });
    const closed = { ...round, open: false, results: [] };
    expect(nextMove(live({ agenda, currentStepId: "a", mirrorRounds: [closed] }))).toMatchObject({
      kind: "start",
      label: "Next: b",
    });
  });
});
