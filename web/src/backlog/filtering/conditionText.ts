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
        ? `${names.slice(0, most).join(", ")} or ${names.length - most} more`
        : names.join(" or ");
    return `${condition.not ? "is not" : "is"} ${shown}`;
  }
  const write = (value: number | string) =>
    condition.kind === "day" ? dayText(String(value)) : `${value}${field.unit ?? ""}`;
  const { min, max } = condition;
  if (min !== null && max !== null)
    return min === max ? `is ${write(min)}` : `${write(min)} to ${write(max)}`;
  if (min !== null) return `${condition.kind === "day" ? "from" : "at least"} ${write(min)}`;
  return max === null ? "" : `${condition.kind === "day" ? "until" : "at most"} ${write(max)}`;
}
