import { i18n } from "@lingui/core";
import type { BadgeTone } from "../../design/Badge";
import type { Delivery, DeliveryPage } from "./webhooksQuery";

const often = 1_000;
const seldom = 10_000;

/** In how many milliseconds the list is worth another look: soon while something is on its way, else now and then. */
export function nextLook(deliveries: readonly Delivery[], now: number): number {
  const due = deliveries
    .filter(({ status }) => status === "PENDING")
    .map(({ nextAttemptAt }) => (nextAttemptAt ? Date.parse(nextAttemptAt) - now : 0));
  return Math.min(seldom, Math.max(often, Math.min(...due, seldom)));
}

/** The newest page over what was shown before: older ones that were loaded stay below it. */
export function refreshed(before: DeliveryPage | null, newest: DeliveryPage): DeliveryPage {
  const last = newest.nodes.at(-1);
  const at = before && last ? before.nodes.findIndex(({ id }) => id === last.id) : -1;
  const older = before && at >= 0 ? before.nodes.slice(at + 1) : [];
  if (!before || older.length === 0) return newest;
  return { ...newest, nodes: [...newest.nodes, ...older], pageInfo: before.pageInfo };
}

/** A further page below what is shown. */
export function continued(before: DeliveryPage, more: DeliveryPage): DeliveryPage {
  const known = new Set(before.nodes.map(({ id }) => id));
  return { ...more, nodes: [...before.nodes, ...more.nodes.filter(({ id }) => !known.has(id))] };
}

export const deliveryStandings: Record<Delivery["status"], { label: string; tone: BadgeTone }> = {
  PENDING: { label: i18n.t("On its way"), tone: "neutral" },
  DELIVERED: { label: i18n.t("Delivered"), tone: "positive" },
  FAILED: { label: i18n.t("Failed"), tone: "danger" },
  CANCELED: { label: i18n.t("Canceled"), tone: "outline" },
};

const errors: Readonly<Record<string, string>> = {
  TIMEOUT: i18n.t("The receiver took too long to answer."),
  CONNECTION_FAILED: i18n.t("Nobody answered at this address."),
  NAME_UNKNOWN: i18n.t("The host's name is not known."),
  TLS_FAILED: i18n.t("The encrypted connection failed: look at the receiver's certificate."),
  RESPONSE_INVALID: i18n.t("The answer was not understood."),
  ADDRESS_REFUSED: i18n.t("The name leads into a private network, where nothing is sent."),
  URL_ERASED: i18n.t("The address was erased."),
  UNEXPECTED: i18n.t("Something went wrong on this side."),
};

/** Why the last attempt did not arrive; null if it did, or none was made. */
export function whyNot({ error, httpStatus }: Pick<Delivery, "error" | "httpStatus">): string | null {
  if (error === null) return null;
  if (error === "HTTP_STATUS")
    return i18n.t("The receiver answered {httpStatus}.", { httpStatus: httpStatus ?? i18n.t("otherwise") });
  return errors[error] ?? i18n.t("It did not arrive.");
}

/** `now`, `in 40 s`, `in 12 min`, `in 5 h`. */
export function inText(value: string, now: number): string {
  const seconds = Math.round((Date.parse(value) - now) / 1000);
  if (seconds < 1) return i18n.t("now");
  if (seconds < 90) return i18n.t("in {seconds} s", { seconds });
  if (seconds < 90 * 60) return i18n.t("in {minutes} min", { minutes: Math.round(seconds / 60) });
  return i18n.t("in {hours} h", { hours: Math.round(seconds / 3600) });
}

/** Where the item that a delivery tells of can be looked at. */
export const pathOfItem = ({ event, itemId }: Pick<Delivery, "event" | "itemId">) =>
  itemId && `/${event.startsWith("IDEA") ? "ideas" : "pain-points"}/${itemId}`;
