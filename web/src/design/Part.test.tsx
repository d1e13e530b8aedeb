import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Part } from "./Part";
import { lazyPart } from "./parts";
import { toastStore } from "./toasts";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const loaded = { default: () => <p>the notes</p> };
const gone = new TypeError("Failed to fetch dynamically imported module");

it("leaves the rest of the page alone when its code does not come, and tries again", async () => {
  const load = vi.fn(async () => loaded).mockRejectedValueOnce(gone);
  const Notes = lazyPart(load, { ahead: false });
  render(
    <>
      <p>the stage</p>
      <Part>
        <Notes />
      </Part>
    </>,
  );
  const again = await screen.findByRole("button", { name: "Try again" });
  expect(screen.getByText("the stage")).toBeTruthy();
  fireEvent.click(again);
  expect(await screen.findByText("the notes")).toBeTruthy();
});

it("tries again by itself once the network is back", async () => {
  const Notes = lazyPart(vi.fn(async () => loaded).mockRejectedValueOnce(gone), { ahead: false });
  render(
    <Part>
      <Notes />
    </Part>,
  );
  await screen.findByRole("alert");
  window.dispatchEvent(new Event("online"));
  expect(await screen.findByText("the notes")).toBeTruthy();
});

it("closes a drawer that does not come, says so, and opens it at the next press", async () => {
  const load = vi.fn(async () => loaded).mockRejectedValueOnce(gone);
  const Notes = lazyPart(load, { ahead: false });
  function Desk() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Notes
        </button>
        <Part onClose={() => setOpen(false)}>{open && <Notes />}</Part>
      </>
    );
  }
  render(<Desk />);
  fireEvent.click(screen.getByRole("button", { name: "Notes" }));
  await waitFor(() => expect(toastStore.get().at(-1)?.action?.label).toBe("Reload the page"));
  fireEvent.click(screen.getByRole("button", { name: "Notes" }));
  expect(await screen.findByText("the notes")).toBeTruthy();
});

it("says once that a child does not come which stays", async () => {
  const load = vi.fn(async () => loaded).mockRejectedValue(gone);
  const Notes = lazyPart(load, { ahead: false });
  const close = vi.fn();
  const before = toastStore.get();
  render(
    <Part onClose={close}>
      <Notes />
    </Part>,
  );
  await waitFor(() => expect(close).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(load).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledTimes(1);
  expect(toastStore.get().filter((toast) => !before.includes(toast))).toHaveLength(1);
});

it("fetches code ahead while the page is at rest, also of parts that are named later", async () => {
  // Of a page of its own: the parts of all other pages would come along.
  vi.resetModules();
  const page = await import("./parts");
  const [first, later, elsewhere] = [vi.fn(async () => loaded), vi.fn(async () => loaded), vi.fn()];
  page.lazyPart(first);
  page.lazyPart(elsewhere, { ahead: false });
  page.fetchParts();
  await waitFor(() => expect(first).toHaveBeenCalled());
  page.lazyPart(later);
  await waitFor(() => expect(later).toHaveBeenCalled());
  expect(elsewhere).not.toHaveBeenCalled();
});
