/** One of several values, or (`not`) none of them. The value `none` stands for items without any. */
interface ChoiceCondition {
  kind: "choice";
  values: readonly string[];
  not: boolean;
}

/** Numbers or days between two ends that belong to it; null: open. */
interface RangeCondition<Value> {
  min: Value | null;
  max: Value | null;
}
type NumberCondition = { kind: "number" } & RangeCondition<number>;
type DayCondition = { kind: "day" } & RangeCondition<string>;

export type Condition = ChoiceCondition | NumberCondition | DayCondition;
export type ConditionKind = Condition["kind"];

export const none = "none";

/** What narrows nothing is no condition. */
const isEmpty = (condition: Condition): boolean =>
  condition.kind === "choice"
    ? condition.values.length === 0
    : condition.min === null && condition.max === null;

/** Reads what an address says about one field; null where it says nothing that can be understood. */
export function readCondition(kind: ConditionKind, query: URLSearchParams, name: string): Condition | null {
  if (kind === "choice") {
    const values = query.getAll(name).filter(Boolean);
    const others = query.getAll(`${name}.not`).filter(Boolean);
    if (values.length > 0) return { kind, values: unique(values), not: false };
    return others.length > 0 ? { kind, values: unique(others), not: true } : null;
  }
  const [from, to, ...rest] = (query.get(name) ?? "").split("..");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const condition: Condition =
    kind === "number"
      ? { kind, min: readNumber(from), max: readNumber(to) }
      : { kind, min: readDay(from), max: readDay(to) };
  return isEmpty(condition) ? null : condition;
}

export function writeCondition(condition: Condition, query: URLSearchParams, name: string) {
  if (isEmpty(condition)) return;
  if (condition.kind === "choice")
    for (const value of condition.values) query.append(condition.not ? `${name}.not` : name, value);
  else query.set(name, `${condition.min ?? ""}..${condition.max ?? ""}`);
}

const unique = (values: readonly string[]) => [...new Set(values)];
const readNumber = (text: string) =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
const readDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
