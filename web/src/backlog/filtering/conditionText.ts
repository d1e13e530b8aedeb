import { i18n } from "@lingui/core";
import { dayText } from "../../design/dates";
import type { Condition } from "../conditions";
import type { Field } from "../fields";

const most = 2;

/** A condition in words: `is New or Under review`, `is not Merged`, `at least 3`, `from Nov 1, 2026`. */
export function conditionText(
  field: Field,
  condition: Condition,
  nameOf: (field: Field, value: string) => string,
): string {
  if (condition.kind === "choice") {
    const names = condition.values.map((value) => nameOf(field, value));
    const shown =
      names.length > most
        ? i18n.t("{names} or {count} more", {
            names: names.slice(0, most).join(", "),
            count: names.length - most,
          })
        : names.reduce((first, second) => i18n.t("{first} or {second}", { first, second }));
    return condition.not ? i18n.t("is not {shown}", { shown }) : i18n.t("is {shown}", { shown });
  }
  const write = (value: number | string) =>
    condition.kind === "day" ? dayText(String(value)) : `${value}${field.unit ?? ""}`;
  const { min, max } = condition;
  if (min !== null && max !== null)
    return min === max
      ? i18n.t("is {shown}", { shown: write(min) })
      : i18n.t("{least} to {most}", { least: write(min), most: write(max) });
  const isDay = condition.kind === "day";
  if (min !== null)
    return isDay
      ? i18n.t("from {least}", { least: write(min) })
      : i18n.t("at least {least}", { least: write(min) });
  if (max === null) return "";
  return isDay
    ? i18n.t("until {most}", { most: write(max) })
    : i18n.t("at most {most}", { most: write(max) });
}
