import { expect, it } from "vitest";
import { announcementsOf } from "./announcements";
import { type BoardStep, emptyBoard, type WorkshopBoard } from "./workshopBoard";

const person = (participantId: string, name: string): WorkshopBoard["participants"][number] => ({
  participantId,
  name,
  side: "VENDOR",
  role: "CONTRIBUTOR",
  expertise: [],
  organizationId: null,
  present: true,
});

it("says who arrives, but not that one arrives oneself", () => {
  const after = { ...emptyBoard, participants: [person("me", "Ada"), person("b", "Bo")] };
  expect(announcementsOf(emptyBoard, after, "me")).toEqual(["Bo joined."]);
});

it("counts a crowd instead of naming it", () => {
  const after = { ...emptyBoard, participants: ["b", "c", "d"].map((id) => person(id, id)) };
  expect(announcementsOf(emptyBoard, after, "me")).toEqual(["3 people joined."]);
});

it("says nothing when nothing changed", () => {
  expect(announcementsOf(emptyBoard, { ...emptyBoard }, "me")).toEqual([]);
});

it("says who has the word, and what is discussed", () => {
  const turn = { stepId: "s", participantId: "me", seconds: null, endsAt: null, spokenIds: [] };
  const round = { ...emptyBoard, participants: [person("me", "Ada"), person("b", "Bo")] };
  const mine = { ...round, turn };
  expect(announcementsOf(round, mine, "me")).toEqual(["You have the word."]);
  expect(announcementsOf(mine, { ...mine, turn: { ...turn, participantId: "b" } }, "me")).toEqual([
    "Bo has the word.",
  ]);
});

it("says what comes into the spotlight and what the facilitator says, once each", () => {
  const card: WorkshopBoard["cards"][number] = {
    cardId: "card",
    stepId: "step",
    kind: "NOTE",
    text: "Invoices come twice",
    authorId: null,
    side: null,
    organizationId: null,
    answers: [],
    kept: false,
    details: [],
    group: null,
    buildsOn: null,
  };
  const before = { ...emptyBoard, cards: [card] };
  const lit = { ...before, attention: { ...before.attention, spotlightCardId: "card" } };
  const told = {
    ...lit,
    attention: { ...lit.attention, broadcast: { number: 1, text: "Two more minutes", sentAt: "" } },
  };
  expect(announcementsOf(before, lit, "me")).toEqual(["In the spotlight: Invoices come twice"]);
  expect(announcementsOf(lit, told, "me")).toEqual(["The facilitator says: Two more minutes"]);
  expect(announcementsOf(told, { ...told }, "me")).toEqual([]);
  expect(announcementsOf(lit, before, "me")).toEqual(["The spotlight is off."]);
});

/** A board whose only step is the current one. */
const boardAt = (
  stepId: string,
  clock: Pick<BoardStep, "state" | "endsAt" | "remainingSeconds">,
): WorkshopBoard => ({
  ...emptyBoard,
  currentStepId: stepId,
  agenda: [
    {
      stepId,
      title: "Step",
      minutes: 10,
      prompt: "",
      sidePrompts: [] as BoardStep["sidePrompts"],
      ...clock,
    } as BoardStep,
  ],
});

it("says when the clock of the running step stops, goes on or ends at another time, and nothing of other steps", () => {
  const at = (minute: number) => new Date(2026, 5, 1, 9, minute).toISOString();
  const clocked = (endsAt: string | null, remainingSeconds: number | null) =>
    boardAt("step", { state: endsAt ? "RUNNING" : "PAUSED", endsAt, remainingSeconds });
  const said = (before: WorkshopBoard, after: WorkshopBoard) => announcementsOf(before, after, "me");
  expect(said(clocked(at(30), null), clocked(null, 240))).toEqual(["The timer is paused, 4 min left."]);
  expect(said(clocked(null, 240), clocked(null, 540))).toEqual(["The timer now has 9 min left."]);
  expect(said(clocked(null, 240), clocked(at(40), null))).toEqual(["The timer runs on, until 09:40."]);
  expect(said(clocked(at(30), null), clocked(at(35), null))).toEqual(["The timer now ends at 09:35."]);
  expect(said(clocked(at(30), null), clocked(at(30), null))).toEqual([]);
  const next = boardAt("next", { state: "RUNNING", endsAt: at(50), remainingSeconds: null });
  expect(said(clocked(at(30), null), next)).toEqual(["Now: Step, 10 minutes. "]);
});
