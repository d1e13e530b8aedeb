import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inWorkshop } from "../inWorkshop";
import { Recap } from "./Recap";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const at = (...states: string[]) =>
  inWorkshop({ board: { state: "LIVE", agenda: states.map((state) => ({ state })) } }, <Recap />);
const shown = () => screen.queryByRole("region", { name: "Recap" }) !== null;

it("is for those who come in when something is behind the others", () => {
  render(at("ENDED", "RUNNING"));
  expect(shown()).toBe(true);
});

it("is not for those who came during the first step and were there all the time", () => {
  const { rerender } = render(at("RUNNING", "PLANNED"));
  rerender(at("ENDED", "RUNNING"));
  expect(shown()).toBe(false);
});
