import { graphql, type ResultOf } from "../graphql/graphql";

/** What stands above an organization's log: whose it is, and by whom it can be narrowed. */
export const auditHeadQuery = graphql(`
  query AuditHead($id: ID!) {
    organizationAccount(id: $id) {
      id
      name
      viewerRole
      members {
        id
        name
        email
      }
    }
  }
`);

/** The records of an organization; the log is null for those who do not manage it. */
export const organizationAuditQuery = graphql(`
  query OrganizationAudit($id: ID!, $after: String, $where: AuditFilter) {
    organizationAccount(id: $id) {
      auditLog(first: 50, after: $after, where: $where) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          at
          kind
          outcome
          detail
          times
          actor {
            kind
            id
            name
            isErased
          }
          subject {
            kind
            id
            label
            isErased
          }
        }
      }
    }
  }
`);

/** The records that are no organization's. */
export const workspaceAuditQuery = graphql(`
  query WorkspaceAudit($after: String, $where: AuditFilter) {
    auditLog(first: 50, after: $after, where: $where) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        at
        kind
        outcome
        detail
        times
        actor {
          kind
          id
          name
          isErased
        }
        subject {
          kind
          id
          label
          isErased
        }
      }
    }
  }
`);

export type AuditPage = ResultOf<typeof workspaceAuditQuery>["auditLog"];
export type AuditRecord = AuditPage["nodes"][number];
export type AuditKind = AuditRecord["kind"];
