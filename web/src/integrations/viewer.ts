import { graphql } from "../graphql/graphql";

/** Whether the reader is the product team: integrations reach the whole backlog, so they are the team's alone. */
export const integrationsViewerQuery = graphql(`
  query IntegrationsViewer {
    viewer {
      readsWholeBacklog
    }
  }
`);
