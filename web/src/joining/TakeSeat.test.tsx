import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { send } from "../graphql/command";
import { Refusal, Unreachable } from "../graphql/failures";
import { type Invitation, TakeSeat } from "./TakeSeat";

vi.mock("../graphql/command", () => ({ send: vi.fn() }));

const invitation: Invitation = {
  workshopId: "w",
  title: "Billing",
  role: "FACILITATOR",
  locked: false,
  expertise: [],
  sides: [],
};
const sent = vi.mocked(send);
/** The ids that each try was sent with. */
const ids = () =>
  sent.mock.calls.map(([, input, options]) => [
    (input as { participantId: string }).participantId,
    options?.commandId,
  ]);

beforeEach(() => {
  sent.mockReset();
  render(<TakeSeat invitation={invitation} secret="s" code={null} onOther={() => {}} />);
  fireEvent.change(screen.getByLabelText(/Your name/), { target: { value: "Ada" } });
});
afterEach(cleanup);

/** Presses twice, the first time in vain. */
async function joinTwice(failure: Error) {
  sent.mockRejectedValueOnce(failure).mockResolvedValueOnce({});
  const button = screen.getByRole("button", { name: "Facilitate" });
  fireEvent.click(button);
  await screen.findByRole("alert");
  fireEvent.click(button);
  await waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
}

it("asks for the same seat again when the answer was lost", async () => {
  await joinTwice(new Unreachable("no answer"));
  const [first, second] = ids();
  expect(second).toEqual(first);
  await waitFor(() => expect(location.search).toBe(`?as=${first?.[0]}`));
});

it("asks for another seat when the first was refused", async () => {
  await joinTwice(new Refusal("DOOR_LOCKED", "The door is locked."));
  const [first, second] = ids();
  expect(second?.[0]).not.toBe(first?.[0]);
  expect(second?.[1]).not.toBe(first?.[1]);
});
