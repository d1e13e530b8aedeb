import { i18n } from "@lingui/core";
import type { Problems } from "../../graphql/failures";
import { askedEvents } from "./events";
import type { WebhookEvent } from "./webhooksQuery";

export interface WebhookDraft {
  name: string;
  url: string;
  events: readonly WebhookEvent[];
}

/** What most receivers want to hear of. */
export const emptyDraft: WebhookDraft = {
  name: "",
  url: "",
  events: ["PAIN_POINT_ADDED", "PAIN_POINT_STATUS_CHANGED", "IDEA_ADDED", "IDEA_STATUS_CHANGED"],
};

/** In the order of the form, whichever was chosen first. */
export const withEvent = (events: readonly WebhookEvent[], changed: WebhookEvent, on: boolean) =>
  askedEvents.filter((event) => (event === changed ? on : events.includes(event)));

/** What the form can see for itself; whether the address may be called, the server says. */
export function problemsOf({ name, url, events }: WebhookDraft): Problems {
  return {
    ...(name.trim() === "" && { name: i18n.t("Say what it is for.") }),
    ...(!/^https?:\/\/\S+$/i.test(url.trim()) && { url: i18n.t("An address that begins with https://.") }),
    ...(events.length === 0 && {
      events: i18n.t("Choose at least one: without any it would never be called."),
    }),
  };
}
