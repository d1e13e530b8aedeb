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
        ? i18n.t("{names} or {value} more", {
            names: names.slice(0, most).join(", "),
            value: names.length - most,
          })
        : names.join(" or ");
    return `${condition.not ? i18n.t("is not") : "is"} ${shown}`;
  }
  const write = (value: number | string) =>
    condition.kind === "day" ? dayText(String(value)) : `${value}${field.unit ?? ""}`;
  const { min, max } = condition;
  if (min !== null && max !== null)
    return min === max
      ? i18n.t("is {write}", { write: write(min) })
      : i18n.t("{write} to {write2}", { write: write(min), write2: write(max) });
  if (min !== null) return `${condition.kind === "day" ? "from" : i18n.t("at least")} ${write(min)}`;
  return max === null ? "" : `${condition.kind === "day" ? "until" : i18n.t("at most")} ${write(max)}`;
}
