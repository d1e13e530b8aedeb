import { expect, it } from "vitest";
import { isPassing, Refusal, describe as told, Unreachable } from "./failures";

it.each(["STORE_BUSY", "STORE_UNAVAILABLE", "LIMIT_TIME", "INTERNAL_SERVER_ERROR", "TOO_MANY_REQUESTS"])(
  "takes %s for a passing trouble",
  (code) => expect(isPassing(new Refusal(code, ""))).toBe(true),
);

it("takes no answer for a passing trouble, and a rule for a settled matter", () => {
  expect(isPassing(new Unreachable("no answer"))).toBe(true);
  expect(isPassing(new Refusal("WORKSHOP_CLOSED", ""))).toBe(false);
  expect(isPassing(new TypeError("the page's own mistake"))).toBe(false);
});

it.each(["ID_TAKEN", "COMMAND_ID_REUSED"])("tells people of %s without speaking of ids", (code) => {
  expect(told(new Refusal(code, "Choose another id."))).toMatchObject({
    code,
    message: expect.not.stringMatching(/\bid\b/i),
  });
});
