import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inWorkshop } from "../inWorkshop";
import PeoplePanel from "./PeoplePanel";
import { TopBar } from "./TopBar";

const run = vi.fn(async () => true);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const person = (participantId: string, name: string) => ({
  participantId,
  name,
  side: "VENDOR",
  role: "CONTRIBUTOR",
  present: true,
  expertise: [],
});
const board = {
  participants: [person("ada", "Ada"), person("bo", "Bo")],
  sides: [{ side: "VENDOR", organizationName: "Vendora" }],
};

beforeEach(() => void run.mockClear());
afterEach(cleanup);

it("gives the seat up after a question alone", async () => {
  render(inWorkshop({ board, me: board.participants[0] ?? null, run }, <TopBar />));
  press("Your seat: Ada Vendora");
  fireEvent.click(await screen.findByRole("menuitem", { name: "Give your seat up" }));
  expect(await screen.findByText(/You leave the workshop at once/)).toBeTruthy();
  press("Cancel");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(run).not.toHaveBeenCalled();
});

it("ends somebody’s seat after a question alone", async () => {
  render(inWorkshop({ board, isFacilitator: true, state: { online: [], hands: [] }, run }, <PeoplePanel />));
  press("Actions for Bo");
  fireEvent.click(await screen.findByRole("menuitem", { name: "End this seat" }));
  expect(await screen.findByRole("dialog", { name: "End the seat of Bo?" })).toBeTruthy();
  expect(run).not.toHaveBeenCalled();
  press("End this seat");
  await waitFor(() => expect(run.mock.calls).toEqual([["removeParticipant", { participantId: "bo" }]]));
});
