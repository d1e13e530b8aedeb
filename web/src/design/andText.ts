import { i18n } from "@lingui/core";

/** `Vendor and Customer`. */
export const andText = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? "")
    : i18n.t("{first} and {second}", { first: names.slice(0, -1).join(", "), second: names.at(-1) });
