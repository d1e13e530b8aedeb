import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useRatingDrafts } from "./ratingDrafts";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const open = (seat = "ada", round = "r") => renderHook(() => useRatingDrafts(seat, round)).result;

it("finds after a reload what was given to a card so far", () => {
  const first = open();
  act(() => first.current.keep("c", { new: 7 }));
  act(() => first.current.keep("d", { useful: 2 }));
  expect(open().current.drafts).toEqual({ c: { new: 7 }, d: { useful: 2 } });
  expect(open("ada", "other").current.drafts).toEqual({});
  expect(open("bo").current.drafts).toEqual({});
});

it("keeps nothing of a rating that is whole or taken back", () => {
  const drafts = open();
  act(() => drafts.current.keep("c", { new: 7 }));
  act(() => drafts.current.keep("c", null));
  expect(localStorage.length).toBe(0);
});

it("begins anew where what was kept cannot be read", () => {
  localStorage.setItem("coinnovation.rating.ada.r", "{");
  expect(open().current.drafts).toEqual({});
});
