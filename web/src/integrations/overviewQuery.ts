import { graphql } from "../graphql/graphql";

/** How many there are of what, and whether something wants a look. */
export const overviewQuery = graphql(`
  query IntegrationsOverview {
    tokens {
      isActive
    }
    webhooks {
      state
      failingSince
    }
  }
`);
