import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Form } from "./Form";

afterEach(cleanup);

it("is sent once, however often Enter is pressed while it is on its way, and again afterwards", async () => {
  let arrive = () => {};
  const send = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        arrive = resolve;
      }),
  );
  render(<Form aria-label="Link" onSubmit={send} />);
  const form = screen.getByRole("form");
  fireEvent.submit(form);
  fireEvent.submit(form);
  expect(send).toHaveBeenCalledTimes(1);
  await act(async () => arrive());
  fireEvent.submit(form);
  expect(send).toHaveBeenCalledTimes(2);
});

it("is sent again after it went wrong, which it hides from nobody", async () => {
  const send = vi.fn().mockRejectedValueOnce(new Error("a mistake of the page"));
  const told = vi.fn();
  // The runner's own listeners would take the mistake for one of the test.
  const others = process.rawListeners("unhandledRejection") as NodeJS.UnhandledRejectionListener[];
  process.removeAllListeners("unhandledRejection").once("unhandledRejection", told);
  render(<Form aria-label="Link" onSubmit={send} />);
  const form = screen.getByRole("form");
  fireEvent.submit(form);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  for (const other of others) process.on("unhandledRejection", other);
  await act(async () => void fireEvent.submit(form));
  expect(send).toHaveBeenCalledTimes(2);
});
