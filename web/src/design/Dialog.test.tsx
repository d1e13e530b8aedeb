import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Dialog } from "./Dialog";

afterEach(cleanup);

it.each([
  [true, 1],
  [false, 0],
])(
  "of which one may say no (%s) is closed by Escape and by its sign, another by its answer alone",
  (isDismissable, signs) => {
    const close = vi.fn();
    render(
      <Dialog title="Your recovery codes" isOpen isDismissable={isDismissable} onClose={close}>
        Ten codes
      </Dialog>,
    );
    expect(screen.queryAllByRole("button", { name: "Close" })).toHaveLength(signs);
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    expect(close).toHaveBeenCalledTimes(signs);
  },
);
