import { i18n } from "@lingui/core";
export const codeLength = 6;

/** What codes are made of: letters and digits that nobody mistakes for one another. */
const alphabet = /^[ABCDEFGHJKMNPQRSTUVWXYZ23456789]*$/;

type ReadCode = { code: string; problem: null } | { code: null; problem: string };

/** Takes a typed code: case, spaces and hyphens do not matter. */
export function readCode(text: string): ReadCode {
  const code = text.replace(/[\s-]/g, "").toUpperCase();
  if (code === "") return { code: null, problem: i18n.t("Type the code that the facilitator gave you.") };
  if (!alphabet.test(code))
    return { code: null, problem: i18n.t("Codes have no I, L, O, 0 or 1. Look at the code again.") };
  if (code.length !== codeLength)
    return {
      code: null,
      problem: i18n.t("A code has {codeLength} characters; this one has {count}.", {
        codeLength,
        count: code.length,
      }),
    };
  return { code, problem: null };
}
