import { expect, test } from "vitest";
import { looksLikeAddress } from "./emailAddress";

test("what stands around an address does not matter", () => {
  expect(looksLikeAddress(" name@example.com ")).toBe(true);
});

test.each(["", "name", "name@example", "@example.com", "two names@example.com"])(
  "mail is not tried at “%s”",
  (text) => {
    expect(looksLikeAddress(text)).toBe(false);
  },
);
