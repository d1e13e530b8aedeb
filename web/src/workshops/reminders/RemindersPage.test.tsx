import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import RemindersPage from "./RemindersPage";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("stops nothing before somebody presses the button, and brings them back", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    asked.push(`${init?.method} ${url}`);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  const posted = () => asked.filter((one) => one.includes("/reminders/"));
  render(<RemindersPage parameters={{ secret: "abc-_1" }} />);
  expect(posted()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Stop the reminders" }));
  expect(await screen.findByRole("heading", { name: "You get no more reminders" })).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Remind me again" }));
  expect(await screen.findByRole("button", { name: "Stop the reminders" })).toBeDefined();
  expect(posted()).toEqual(["POST /reminders/abc-_1", "POST /reminders/abc-_1/again"]);
});

it("says so where the link leads nowhere", async () => {
  const refusal = { code: "REMINDER_LINK_UNKNOWN", message: "This link leads nowhere." };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(refusal), { status: 404 })));
  render(<RemindersPage parameters={{ secret: "wrong" }} />);
  fireEvent.click(screen.getByRole("button", { name: "Stop the reminders" }));
  expect(await screen.findByText(/leads nowhere/)).toBeDefined();
});
