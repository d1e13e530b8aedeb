import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browserStorage } from "../../storage/browserStorage";
import type { OwnCard } from "../ownSeat";
import { useWorkshop } from "../useWorkshop";
import { emptyBoard } from "../workshopBoard";
import { editKeys } from "./edits";
import { OwnCards } from "./OwnCards";

vi.mock("../useWorkshop", () => ({ useWorkshop: vi.fn() }));

const give = vi.fn();
const cards = [{ cardId: "c1", stepId: "s1", kind: "NOTE", text: "Old words", answers: [], details: [] }];
const draw = () => render(<OwnCards cards={cards as unknown as OwnCard[]} hidden />);
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text of the card" });

beforeEach(() => {
  localStorage.clear();
  give.mockReset();
  const view = { participantId: "ada", board: emptyBoard, waiting: [], give };
  vi.mocked(useWorkshop).mockReturnValue(view as unknown as ReturnType<typeof useWorkshop>);
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
