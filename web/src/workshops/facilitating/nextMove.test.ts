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
  sidePrompts: [],
  pace: null,
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
  it("offers the vote in which a step ends, once there is something to choose from", () => {
    const agenda = [step("a", { state: "RUNNING", method: "HOW_MIGHT_WE" }), step("b")];
    const cards = ["q", "r"].map((cardId) => ({ cardId, stepId: "a" })) as WorkshopBoard["cards"];
    const board = live({ agenda, currentStepId: "a", cards });
    expect(nextMove(board)).toMatchObject({ kind: "openVote", label: "Open the vote" });
    expect(nextMove({ ...board, cards: cards.slice(1) }).kind).toBe("start");
    const votingRounds = [{ stepId: "a", open: false }] as WorkshopBoard["votingRounds"];
    expect(nextMove({ ...board, votingRounds }).kind).toBe("start");
    const vote = step("b", { method: "DOT_VOTING" });
    expect(nextMove({ ...board, agenda: [...agenda.slice(0, 1), vote] }).kind).toBe("start");
  });
  it("passes the sheets on until the planned rounds are over, where there are two to write on them", () => {
    const pace = { rounds: 2, topicMinutes: null, extensionMinutes: null, turnSeconds: null };
    const sheets = (change: Partial<BoardStep>) =>
      step("a", { state: "RUNNING", method: "BRAINWRITING", hiddenCardCount: 3, pace, ...change });
    const person = { present: true, role: "CONTRIBUTOR", side: "VENDOR" };
    const move = (change: Partial<BoardStep>, people = 2) => {
      const participants = Array.from({ length: people }, () => person) as WorkshopBoard["participants"];
      return nextMove(live({ agenda: [sheets(change)], currentStepId: "a", participants })).kind;
    };
    expect(move({})).toBe("passSheets");
    expect(move({ sheetRound: 2 })).toBe("reveal");
    expect(move({ pace: null })).toBe("reveal");
    expect(move({ visibility: "OPEN" })).toBe("reveal");
    expect(move({}, 1)).toBe("reveal");
  });
  it("offers a vote on topics until one of them is talked about", () => {
    const agenda = [step("a", { state: "RUNNING", method: "DISCUSSION", visibility: "OPEN" }), step("b")];
    const cards = ["t", "u"].map((cardId) => ({ cardId, stepId: "a" })) as WorkshopBoard["cards"];
    const board = live({ agenda, currentStepId: "a", cards });
    expect(nextMove(board)).toMatchObject({ kind: "openVote", label: "Vote on the topics" });
    expect(nextMove({ ...board, discussedCardIds: ["u"] }).kind).toBe("start");
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
