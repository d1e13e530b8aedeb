import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { inWorkshop } from "../inWorkshop";
import type { BoardStep } from "../workshopBoard";
import { Composer } from "./Composer";

afterEach(cleanup);

it("writes no longer once it is left in the middle of a word", () => {
  const setWriting = vi.fn();
  const step = { stepId: "s1", method: "SILENT_WRITING" } as BoardStep;
  const { unmount } = render(inWorkshop({ setWriting }, <Composer step={step} kind="PAIN_POINT" />));
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "Half a thou" } });
  expect(setWriting.mock.calls).toEqual([[true]]);
  unmount();
  expect(setWriting.mock.calls).toEqual([[true], [false]]);
});

it("asks for a question in the words with which it begins", () => {
  const step = { stepId: "s1", method: "HOW_MIGHT_WE" } as BoardStep;
  render(inWorkshop({}, <Composer step={step} kind="QUESTION" />));
  expect(screen.getByText("New question: How might we …?").className).not.toContain("visually-hidden");
  expect(screen.getByRole("textbox", { name: "New question: How might we …?" })).toBeTruthy();
});
