import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { NameDialog } from "./NameDialog";

afterEach(cleanup);

it("keeps the name until it was taken", async () => {
  const close = vi.fn();
  const name = vi.fn(async () => true).mockResolvedValueOnce(false);
  render(<NameDialog title="Group 2 cards" action="Group" initial="" onName={name} onClose={close} />);
  const field = screen.getByRole<HTMLInputElement>("textbox");
  fireEvent.change(field, { target: { value: "Billing" } });
  const press = () => fireEvent.click(screen.getByRole("button", { name: "Group" }));
  press();
  await waitFor(() => expect(screen.getByRole("button", { name: "Group" }).ariaDisabled).not.toBe("true"));
  expect(close).not.toHaveBeenCalled();
  expect(field.value).toBe("Billing");
  press();
  await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
});
