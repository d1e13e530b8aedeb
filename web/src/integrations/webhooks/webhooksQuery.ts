import { graphql, type ResultOf } from "../../graphql/graphql";

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks {
      id
      name
      url
      events
      state
      failingSince
      deliveries(first: 1) {
        nodes {
          status
          at
        }
      }
    }
  }
`);

/** One webhook with its newest deliveries, or those behind a cursor. */
export const webhookQuery = graphql(`
  query Webhook($id: ID!, $first: Int, $after: String) {
    webhook(id: $id) {
      id
      name
      url
      events
      state
      oldSecretUntil
      failingSince
      deliveries(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          event
          itemId
          at
          status
          attempt
          httpStatus
          error
          durationMs
          nextAttemptAt
        }
      }
    }
  }
`);

export type ListedWebhook = ResultOf<typeof webhooksQuery>["webhooks"][number];
type FoundWebhook = NonNullable<ResultOf<typeof webhookQuery>["webhook"]>;
export type Webhook = Omit<FoundWebhook, "deliveries">;
export type WebhookEvent = Webhook["events"][number];
export type WebhookState = Webhook["state"];
export type DeliveryPage = FoundWebhook["deliveries"];
export type Delivery = DeliveryPage["nodes"][number];
