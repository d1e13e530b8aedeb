import { i18n } from "@lingui/core";

const number = new Intl.NumberFormat(i18n.locale);

/** `1,200`. */
export const numberText = (count: number): string => number.format(count);

/** `1 card`, `1,200 cards`; the plural is given where it takes more than an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberText(count)} ${count === 1 ? one : many}`;

/** `4.0`: so many digits behind the point. */
export const fixed = (value: number, digits: number): string =>
  value.toLocaleString(i18n.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });

/** `Vendor and Customer`. */
export const andText = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? "")
    : i18n.t("{first} and {second}", { first: names.slice(0, -1).join(", "), second: names.at(-1) });
