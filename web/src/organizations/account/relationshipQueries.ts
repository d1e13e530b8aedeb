import { graphql, type ResultOf } from "../../graphql/graphql";

/** The relationships of one organization, for its members. */
export const relationshipsQuery = graphql(`
  query Relationships($id: ID!) {
    organizationAccount(id: $id) {
      id
      name
      viewerRole
      relationships {
        id
        side
        manages
        vendor {
          id
          name
        }
        customer {
          id
          name
        }
        partners {
          id
          name
          isAdmitted
        }
        invitations {
          id
          side
          email
          expiresAt
        }
        begunAt
        endedAt
      }
    }
  }
`);

/** What a mailed invitation between organizations leads to, and for whom the reader could answer. */
export const relationshipInvitationQuery = graphql(`
  query RelationshipInvitation($secret: String!) {
    viewer {
      person {
        id
        email
        organizations {
          id
          name
          viewerRole
        }
      }
    }
    relationshipInvitation(secret: $secret) {
      vendorName
      side
      expiresAt
      isForViewer
    }
  }
`);

type Organization = NonNullable<ResultOf<typeof relationshipsQuery>["organizationAccount"]>;
export type Relationship = Organization["relationships"][number];
