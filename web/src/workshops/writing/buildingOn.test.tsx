import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CardTile } from "../board/CardTile";
import { inWorkshop } from "../inWorkshop";
import type { BoardCard, BoardStep } from "../workshopBoard";
import { BuildOnContext, buildOn } from "./buildingOn";
import { Composer } from "./Composer";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const card = { cardId: "a", text: "One invoice a month", answers: [], details: [], buildsOn: null };
const step = { stepId: "s1", method: "CRAZY_EIGHTS" } as unknown as BoardStep;
const draw = (cards: object[], give = vi.fn()) => {
  const composer = (there: object[]) =>
    inWorkshop({ board: { cards: there }, give }, <Composer step={step} kind="IDEA" />);
  const { rerender } = render(composer(cards));
  return { give, change: (there: object[]) => rerender(composer(there)) };
};
const add = (text: string) => {
  fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });
  fireEvent.click(screen.getByRole("button", { name: "Add idea" }));
};

it("begins a card that takes another one further, and says on which it builds", () => {
  const { give } = draw([card]);
  act(() => buildOn("s1", "a"));
  expect(screen.getByText("Builds on “One invoice a month”")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
  add("And a reminder");
  expect(give).toHaveBeenCalledWith("writeCard", expect.objectContaining({ buildsOn: "a" }));
  expect(screen.queryByText(/Builds on/)).toBeNull();
});

it("waits for the field where another view hides it", () => {
  buildOn("s1", "a");
  draw([card]);
  expect(screen.getByText("Builds on “One invoice a month”")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Build on no card" }));
  expect(screen.queryByText(/Builds on/)).toBeNull();
});

it("lets go of a card that was taken back", () => {
  const { give, change } = draw([card]);
  act(() => buildOn("s1", "a"));
  change([]);
  expect(screen.queryByText(/Builds on/)).toBeNull();
  add("And a reminder");
  expect(give.mock.calls[0]?.[1]).not.toHaveProperty("buildsOn");
});

it("is offered on cards where somebody writes, and shown to everybody", () => {
  const build = vi.fn();
  const further = { ...card, cardId: "b", text: "And a reminder", buildsOn: "a" };
  const tiles = [card, further].map((one) => (
    <CardTile key={one.cardId} card={one as unknown as BoardCard} />
  ));
  const view = inWorkshop({ board: { cards: [card, further] } }, tiles);
  const { rerender } = render(view);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText("Builds on “One invoice a month”")).toBeTruthy();
  rerender(<BuildOnContext value={build}>{view}</BuildOnContext>);
  fireEvent.click(screen.getByRole("button", { name: "Build on this: And a reminder" }));
  expect(build).toHaveBeenCalledWith("b");
});
