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
