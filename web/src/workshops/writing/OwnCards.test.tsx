import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browserStorage } from "../../storage/browserStorage";
import { editKeys } from "../../storage/keys";
import { inWorkshop } from "../inWorkshop";
import { emptySeat, type OwnCard } from "../ownSeat";
import type { BoardStep } from "../workshopBoard";
import { OwnCards } from "./OwnCards";
import { WritingStage } from "./WritingStage";

const give = vi.fn();
const cards = [{ cardId: "c1", stepId: "s1", kind: "NOTE", text: "Old words", answers: [], details: [] }];
const draw = () => render(inWorkshop({ give }, <OwnCards cards={cards as unknown as OwnCard[]} hidden />));
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text of the card" });

beforeEach(() => {
  localStorage.clear();
  give.mockReset();
});
afterEach(cleanup);

it("keeps a change of a card over a reload, until it is saved", () => {
  draw();
  fireEvent.click(screen.getByRole("button", { name: "Edit this card" }));
  fireEvent.change(field(), { target: { value: "New wo" } });
  const kept = browserStorage.read(`${editKeys("ada")}c1`) ?? "";
  cleanup();
  // A page that is loaded anew is not taken down before.
  give.mockReset();
  browserStorage.write(`${editKeys("ada")}c1`, kept);

  draw();
  expect(field().value).toBe("New wo");
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(give).toHaveBeenCalledWith("editCard", { cardId: "c1", text: "New wo" });
  expect(browserStorage.read(`${editKeys("ada")}c1`)).toBeNull();
});

it("stays where one writes when the last card is withdrawn", () => {
  const step = { stepId: "s1", method: "SILENT_WRITING", writers: ["VENDOR"] } as unknown as BoardStep;
  const me = { role: "CONTRIBUTOR", side: "VENDOR" };
  const stage = (cards: unknown[]) =>
    inWorkshop({ give, me, own: { ...emptySeat, cards: cards as OwnCard[] } }, <WritingStage step={step} />);
  const { rerender } = render(stage(cards));
  screen.getByRole("button", { name: "Withdraw this card" }).focus();
  rerender(stage([]));
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Write");
});

it("gives the focus back to what opened the form, and stays at the cards when one goes", () => {
  const { rerender } = draw();
  fireEvent.click(screen.getByRole("button", { name: "Edit this card" }));
  fireEvent.keyDown(field(), { key: "Escape" });
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit this card");

  const other = { ...cards[0], cardId: "c2" };
  rerender(inWorkshop({ give }, <OwnCards cards={[other] as unknown as OwnCard[]} hidden />));
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Your cards");
});
