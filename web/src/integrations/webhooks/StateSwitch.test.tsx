import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { send } from "../../graphql/command";
import { Refusal } from "../../graphql/failures";
import { StateSwitch } from "./StateSwitch";
import type { Webhook } from "./webhooksQuery";

vi.mock("../../graphql/command", () => ({ send: vi.fn() }));

const sent = vi.mocked(send);
const isOn = () => screen.getByRole<HTMLInputElement>("switch").checked;
let answer: (payload: Record<string, unknown>) => void;
let refuse: (failure: Error) => void;
let load: () => void;

function Page() {
  const [state, setState] = useState("PAUSED");
  const onDone = () =>
    new Promise<void>((done) => {
      load = () => {
        setState("ACTIVE");
        done();
      };
    });
  return (
    <StateSwitch webhook={{ id: "w", state, failingSince: null } as unknown as Webhook} onDone={onDone} />
  );
}

beforeEach(() => {
  sent.mockReset().mockReturnValue(
    new Promise((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    }),
  );
  render(<Page />);
  expect(isOn()).toBe(false);
  fireEvent.click(screen.getByRole("switch"));
});
afterEach(cleanup);

it("shows what was asked for until the webhook shows it itself", async () => {
  expect(isOn()).toBe(true);
  await act(async () => answer({}));
  expect(isOn()).toBe(true);
  await act(async () => load());
  expect(isOn()).toBe(true);
  expect(sent).toHaveBeenCalledTimes(1);
});

it("goes back when it is refused", async () => {
  await act(async () => refuse(new Refusal("NOT_ALLOWED", "No.")));
  expect(isOn()).toBe(false);
  expect(screen.getByRole("alert").textContent).toContain("No.");
});
