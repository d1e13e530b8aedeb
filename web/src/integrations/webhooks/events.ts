import { i18n } from "@lingui/core";
import type { BadgeTone } from "../../design/Badge";
import type { WebhookEvent, WebhookState } from "./webhooksQuery";

type Asked = Exclude<WebhookEvent, "PING">;

/** What a webhook can ask for, by the kind of item. */
export const eventGroups: readonly {
  title: string;
  events: readonly { value: Asked; label: string; detail: string }[];
}[] = [
  {
    title: i18n.t("Pain points"),
    events: [
      {
        value: "PAIN_POINT_ADDED",
        label: i18n.t("Added"),
        detail: i18n.t("From a workshop, between workshops, by import."),
      },
      {
        value: "PAIN_POINT_STATUS_CHANGED",
        label: i18n.t("Status changed"),
        detail: i18n.t("With the reason."),
      },
      {
        value: "PAIN_POINT_CHANGED",
        label: i18n.t("Anything else"),
        detail: i18n.t("Votes, tags, links, supporters…"),
      },
    ],
  },
  {
    title: i18n.t("Ideas"),
    events: [
      {
        value: "IDEA_ADDED",
        label: i18n.t("Added"),
        detail: i18n.t("From a workshop, between workshops, by import."),
      },
      { value: "IDEA_STATUS_CHANGED", label: i18n.t("Status changed"), detail: i18n.t("With the reason.") },
      {
        value: "IDEA_CHANGED",
        label: i18n.t("Anything else"),
        detail: i18n.t("Votes, scores, tags, links, supporters…"),
      },
    ],
  },
];

export const eventNames: Record<WebhookEvent, string> = {
  PAIN_POINT_ADDED: i18n.t("Pain point added"),
  PAIN_POINT_STATUS_CHANGED: i18n.t("Pain point's status changed"),
  PAIN_POINT_CHANGED: i18n.t("Pain point changed otherwise"),
  IDEA_ADDED: i18n.t("Idea added"),
  IDEA_STATUS_CHANGED: i18n.t("Idea's status changed"),
  IDEA_CHANGED: i18n.t("Idea changed otherwise"),
  PING: i18n.t("Test"),
};

/** In the order in which they are asked for. */
export const askedEvents: readonly Asked[] = eventGroups.flatMap(({ events }) =>
  events.map(({ value }) => value),
);

export const eventsText = (events: readonly WebhookEvent[]) =>
  events.length === askedEvents.length
    ? i18n.t("Everything that happens")
    : events.map((event) => eventNames[event]).join(", ");

/** What somebody has to look after. */
export const isFailing = ({ state, failingSince }: { state: WebhookState; failingSince: string | null }) =>
  state === "FAILED" || (state === "ACTIVE" && failingSince !== null);

/** How a webhook stands, in a word. */
export function standingOf(webhook: { state: WebhookState; failingSince: string | null }): {
  label: string;
  tone: BadgeTone;
} {
  if (webhook.state === "PAUSED") return { label: i18n.t("Off"), tone: "outline" };
  if (webhook.state === "FAILED") return { label: i18n.t("Given up"), tone: "danger" };
  return isFailing(webhook)
    ? { label: i18n.t("Failing"), tone: "warning" }
    : { label: i18n.t("On"), tone: "positive" };
}
