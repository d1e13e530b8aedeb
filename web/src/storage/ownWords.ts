import { type BrowserStorage, browserStorage } from "./browserStorage";

const all = "coinnovation.";

/** How the page looks, to whoever sits before it. */
const looks = ["coinnovation.theme", "coinnovation.language"];

/** Kinds of keys that hold what somebody has typed or given and nobody else has yet. */
const unsent = [
  "draft",
  "edit",
  "outbox",
  "refused",
  "note",
  "parking",
  "group-note",
  "rating",
  "comment",
  "words",
  "pain-point.draft",
];

/** How many texts and changes this browser alone holds. */
export const countUnsent = (storage: BrowserStorage = browserStorage): number =>
  storage
    .keys(all)
    .filter((key) => unsent.some((kind) => `${key}.`.startsWith(`${all}${kind}.`)))
    .filter((key) => !isBlank(storage.read(key))).length;

/** Removes whatever this browser keeps of a person: on a shared one the next shall not find it. Whatever its pages hold is the person's as well: each is loaded anew (`renewForgotten`). */
export const forgetPerson = (storage: BrowserStorage = browserStorage) => storage.forget([all], looks);

/** Loads the page anew when the person who sat at it is forgotten, here or on another page. */
export const renewForgotten = (storage: BrowserStorage = browserStorage) =>
  storage.onForget(({ prefixes }) => {
    if (prefixes.includes(all)) location.assign("/");
  });

/** A form that keeps itself may hold nothing yet. */
function isBlank(stored: string | null): boolean {
  try {
    return Object.values(JSON.parse(stored ?? "")).every(isEmpty);
  } catch {
    return !stored?.trim();
  }
}

const isEmpty = (value: unknown) =>
  value === null || (typeof value === "string" ? !value.trim() : Array.isArray(value) && value.length === 0);
