import type { BadgeTone } from "../../design/Badge";
import type { WebhookEvent, WebhookState } from "./webhooksQuery";

type Asked = Exclude<WebhookEvent, "PING">;

/** What a webhook can ask for, by the kind of item. */
export const eventGroups: readonly {
  title: string;
  events: readonly { value: Asked; label: string; detail: string }[];
}[] = [
  {
    title: "Pain points",
    events: [
      { value: "PAIN_POINT_ADDED", label: "Added", detail: "From a workshop, between workshops, by import." },
      { value: "PAIN_POINT_STATUS_CHANGED", label: "Status changed", detail: "With the reason." },
      { value: "PAIN_POINT_CHANGED", label: "Anything else", detail: "Votes, tags, links, supporters…" },
    ],
  },
  {
    title: "Ideas",
    events: [
      { value: "IDEA_ADDED", label: "Added", detail: "From a workshop, between workshops, by import." },
      { value: "IDEA_STATUS_CHANGED", label: "Status changed", detail: "With the reason." },
      { value: "IDEA_CHANGED", label: "Anything else", detail: "Votes, scores, tags, links, supporters…" },
    ],
  },
];

export const eventNames: Record<WebhookEvent, string> = {
  PAIN_POINT_ADDED: "Pain point added",
  PAIN_POINT_STATUS_CHANGED: "Pain point's status changed",
  PAIN_POINT_CHANGED: "Pain point changed otherwise",
  IDEA_ADDED: "Idea added",
  IDEA_STATUS_CHANGED: "Idea's status changed",
  IDEA_CHANGED: "Idea changed otherwise",
  PING: "Test",
};

/** In the order in which they are asked for. */
export const askedEvents: readonly Asked[] = eventGroups.flatMap(({ events }) =>
  events.map(({ value }) => value),
);

export const eventsText = (events: readonly WebhookEvent[]) =>
  events.length === askedEvents.length
    ? "Everything that happens"
    : events.map((event) => eventNames[event]).join(", ");

/** What somebody has to look after. */
export const isFailing = ({ state, failingSince }: { state: WebhookState; failingSince: string | null }) =>
  state === "FAILED" || (state === "ACTIVE" && failingSince !== null);

/** How a webhook stands, in a word. */
export function standingOf(webhook: { state: WebhookState; failingSince: string | null }): {
  label: string;
  tone: BadgeTone;
} {
  if (webhook.state === "PAUSED") return { label: "Off", tone: "outline" };
  if (webhook.state === "FAILED") return { label: "Given up", tone: "danger" };
  return isFailing(webhook) ? { label: "Failing", tone: "warning" } : { label: "On", tone: "positive" };
}
