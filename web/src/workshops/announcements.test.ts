import { expect, it } from "vitest";
import { announcementsOf } from "./announcements";
import { emptyBoard, type WorkshopBoard } from "./workshopBoard";

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
