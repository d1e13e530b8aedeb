import { describe, expect, it } from "vitest";
import { type BoardCard, type BoardStep, emptyBoard, type WorkshopBoard } from "../workshopBoard";
import { peoplePerSide, promisesOf, saidIn, thanksOf } from "./summary";

const card = (cardId: string, stepId = "pains"): BoardCard => ({
  cardId,
  stepId,
  kind: "PAIN_POINT",
  text: cardId,
  authorId: null,
  side: null,
  organizationId: null,
  answers: [],
  kept: false,
  details: [],
  group: null,
  buildsOn: null,
});
const step = (stepId: string, method: BoardStep["method"]) => ({ stepId, method }) as BoardStep;
const person = (participantId: string, side: "VENDOR" | "CUSTOMER" | null, present = true) => ({
  participantId,
  name: participantId,
  side,
  role: side ? ("CONTRIBUTOR" as const) : ("FACILITATOR" as const),
  expertise: [],
  organizationId: null,
  present,
});
const board: WorkshopBoard = {
  ...emptyBoard,
  sides: [
    { side: "CUSTOMER", organizationId: "a", organizationName: "Alder" },
    { side: "VENDOR", organizationId: "n", organizationName: "Northwind" },
  ],
  agenda: [step("pains", "SILENT_WRITING"), step("promises", "PROMISES")],
  participants: [
    person("f", null),
    person("v", "VENDOR"),
    person("c", "CUSTOMER"),
    person("d", "CUSTOMER", false),
  ],
  cards: [card("1"), card("2"), card("3"), card("4"), card("p", "promises")],
  themes: [
    { themeId: "small", name: "Small", cardIds: ["1"] },
    { themeId: "empty", name: "Empty", cardIds: ["gone"] },
    { themeId: "big", name: "Big", cardIds: ["2", "3"] },
  ],
};

describe("a summary", () => {
  it("counts people per side in the order of the sides, those who left too", () => {
    expect(peoplePerSide(board).map(({ side, count }) => [side, count])).toEqual([
      ["VENDOR", 1],
      ["CUSTOMER", 2],
    ]);
  });
  it("thanks everybody who was there by name, and nobody who was erased", () => {
    const erased = { ...person("e", "VENDOR"), name: null };
    expect(thanksOf({ ...board, participants: [...board.participants, erased] })).toEqual([
      { side: "VENDOR", of: "Northwind", names: ["v"] },
      { side: "CUSTOMER", of: "Alder", names: ["c", "d"] },
      { side: null, of: "Facilitation", names: ["f"] },
    ]);
  });
  it("tells the fullest theme first and leaves out empty ones", () => {
    expect(saidIn(board).themes.map(({ theme }) => theme.themeId)).toEqual(["big", "small"]);
  });
  it("keeps promises out of what was said", () => {
    expect(saidIn(board).rest.map(({ cardId }) => cardId)).toEqual(["4"]);
    expect(promisesOf(board).map(({ cardId }) => cardId)).toEqual(["p"]);
  });
});
