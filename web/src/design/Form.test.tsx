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
