import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { inWorkshop } from "../inWorkshop";
import type { BoardStep } from "../workshopBoard";
import { RoomSize } from "./RoomSize";

afterEach(cleanup);

const step = { stepId: "s1", method: "HOW_MIGHT_WE", writers: ["VENDOR"] } as unknown as BoardStep;
const draw = (count: number, isFacilitator = true) => {
  const person = { present: true, role: "CONTRIBUTOR", side: "VENDOR" };
  const participants = Array.from({ length: count }, (_, place) => ({
    ...person,
    participantId: `${place}`,
  }));
  render(inWorkshop({ isFacilitator, board: { participants } }, <RoomSize step={step} />));
};

it("tells a facilitator that more people are here than the method is for", () => {
  draw(13);
  expect(screen.getByRole("note").textContent).toMatch(/is for 4 to 12 people, and 13 are here/);
});

it("says nothing where it fits, and nothing to those who write", () => {
  draw(12);
  draw(13, false);
  expect(screen.queryByRole("note")).toBeNull();
});
