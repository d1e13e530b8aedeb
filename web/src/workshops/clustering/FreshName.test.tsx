import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { FreshName } from "./FreshName";
import { provisionalName } from "./provisionalName";

afterEach(cleanup);

const theme = { themeId: "t", name: "Theme 1", cardIds: [] };
function draw(name = vi.fn(async () => true)) {
  const done = vi.fn();
  render(<FreshName theme={theme} onName={name} onDone={done} />);
  return { name, done, field: screen.getByRole<HTMLInputElement>("textbox") };
}

it("is ready to be typed into and leaves the theme unnamed on Escape", async () => {
  const { name, done, field } = draw();
  // For somebody who seems to use a screen reader, the focus moves a moment later.
  await waitFor(() => expect(document.activeElement).toBe(field));
  fireEvent.change(field, { target: { value: "Half a na" } });
  fireEvent.keyDown(field, { key: "Escape" });
  fireEvent.blur(field);
  expect(name).not.toHaveBeenCalled();
  expect(done).toHaveBeenCalledTimes(1);
});

it("keeps what was typed when it is left, once", async () => {
  const { name, done, field } = draw();
  fireEvent.change(field, { target: { value: " Billing " } });
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.blur(field);
  await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
  expect(name.mock.calls).toEqual([["Billing"]]);
});

it("keeps a name that was refused", async () => {
  const { name, done, field } = draw(vi.fn(async () => false));
  fireEvent.change(field, { target: { value: "Billing" } });
  fireEvent.blur(field);
  await waitFor(() => expect(name).toHaveBeenCalledTimes(1));
  expect(done).not.toHaveBeenCalled();
  expect(field.value).toBe("Billing");
});

it("gives a theme the next number that is free", () => {
  expect(provisionalName([])).toBe("Theme 1");
  expect(provisionalName([theme, { ...theme, name: "Theme 3" }])).toBe("Theme 4");
  expect(provisionalName([theme, { ...theme, name: "Billing" }])).toBe("Theme 3");
});
