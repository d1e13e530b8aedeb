import { type BrowserStorage, browserStorage } from "./browserStorage";
import { idsKeys, painPointKey, unsentOfSeats } from "./keys";

const all = "coinnovation.";

/** How the page looks, to whoever sits before it. */
const looks = ["coinnovation.theme", "coinnovation.language"];

/** How many texts and changes this browser alone holds. */
export const countUnsent = (storage: BrowserStorage = browserStorage): number =>
  [...unsentOfSeats.map((keys) => keys()), painPointKey]
    .flatMap((prefix) => storage.keys(prefix))
    .filter((key) => !isBlank(storage.read(key))).length;

/** Removes what this browser keeps for a seat. */
export const forgetSeat = (participantId: string, storage: BrowserStorage = browserStorage) =>
  storage.forget([...unsentOfSeats, idsKeys].map((keys) => keys(participantId)));

/** Removes whatever this browser keeps of a person: on a shared one the next shall not find it. Whatever its pages hold is the person's as well: each is loaded anew (`renewForgotten`). */
export const forgetPerson = (storage: BrowserStorage = browserStorage) => storage.forget([all], looks);

/** Loads the page anew when the person who sat at it is forgotten, here or on another page. */
export const renewForgotten = (storage: BrowserStorage = browserStorage) =>
  storage.onForget(({ prefixes }) => {
    if (prefixes.includes(all)) location.assign("/");
  });

/** A form that keeps itself may hold nothing yet. Whatever else stands there is text, though it may look like a value. */
function isBlank(stored: string | null): boolean {
  const form = formOf(stored);
  return form ? isEmpty(form) : !stored?.trim();
}

function formOf(stored: string | null): object | null {
  try {
    const value = JSON.parse(stored ?? "");
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return !value.trim();
  return value === null || (typeof value === "object" && Object.values(value).every(isEmpty));
}
