import { expect, it } from "vitest";
import { type BoardCard, type BoardStep, emptyBoard, type WorkshopBoard } from "../workshopBoard";
import { budgetFor, choicesOfCards } from "./voteSettings";

const step = (stepId: string, method: string) => ({ stepId, method, title: stepId }) as BoardStep;
const card = (cardId: string, stepId: string, kind: string) => ({ cardId, stepId, kind }) as BoardCard;
const agenda = [
  step("scope", "DISCUSSION"),
  step("pains", "SILENT_WRITING"),
  step("more pains", "SILENT_WRITING"),
  step("questions", "HOW_MIGHT_WE"),
  step("choose", "DOT_VOTING"),
];
const cards = [
  card("t", "scope", "NOTE"),
  card("p", "pains", "PAIN_POINT"),
  card("m", "more pains", "PAIN_POINT"),
  card("q", "questions", "QUESTION"),
  card("r", "questions", "QUESTION"),
];
const at = (place: number, board: Partial<WorkshopBoard> = {}, method: "DOTS" | "NUF" = "DOTS") =>
  choicesOfCards({ ...emptyBoard, agenda, cards, ...board }, agenda[place] as BoardStep, method).map(
    ({ label, cardIds }) => `${label}: ${cardIds.join(" ")}`,
  );

it("gives a third of the cards as dots, from 3 to 20", () => {
  expect([0, 4, 12, 16, 31, 300].map(budgetFor)).toEqual([3, 3, 4, 5, 10, 20]);
});

it("takes what was written last, and names every set once", () => {
  expect(at(4)).toEqual([
    "All questions: q r",
    "All pain points: p m",
    "All notes: t",
    "From “scope”: t",
    "From “pains”: p",
    "From “more pains”: m",
  ]);
  expect(at(3)[0]).toBe("All questions: q r");
  expect(at(2)[0]).toBe("All pain points: p m");
});

it("takes topics in their discussion alone, and goes back as far as the last vote", () => {
  expect(at(0)[0]).toBe("All notes: t");
  const votingRounds = [{ stepId: "pains" }] as WorkshopBoard["votingRounds"];
  expect(at(2, { votingRounds })[0]).toBe("From “more pains”: m");
});

it("takes ideas where ideas are rated, however long ago they were written", () => {
  const ideas = [card("i", "pains", "IDEA"), ...cards];
  expect(at(4, { cards: ideas }, "NUF")[0]).toBe("All ideas: i");
  expect(at(4, { cards: ideas })[0]).toBe("All questions: q r");
});
