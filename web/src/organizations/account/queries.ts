import { graphql, type ResultOf } from "../../graphql/graphql";

/** The organizations to which the reader belongs. */
export const myOrganizationsQuery = graphql(`
  query MyOrganizations {
    viewer {
      person {
        organizations {
          id
          name
          viewerRole
        }
        organizationsToJoin {
          id
          name
        }
      }
    }
  }
`);

/** One organization with its people, for its members. */
export const organizationQuery = graphql(`
  query OrganizationAccount($id: ID!) {
    viewer {
      person {
        id
      }
    }
    organizationAccount(id: $id) {
      id
      name
      viewerRole
      members {
        id
        name
        email
        role
        joinedAt
        suspendedAt
        isViewer
      }
      invitations {
        id
        email
        role
        invitedAt
        expiresAt
      }
      domains {
        id
        domain
        isOpen
      }
      workshops {
        workshopId
        title
        state
        side
        since
        viewerHasSeat
      }
      sideRequests {
        workshopId
        title
        side
        askedBy
        askedAt
      }
    }
  }
`);

/** That something happened to the organization. */
export const organizationSubscription = graphql(`
  subscription OrganizationChanged($id: ID!) {
    organizationChanged(id: $id) {
      id
    }
  }
`);

/** What a mailed invitation leads to. */
export const memberInvitationQuery = graphql(`
  query MemberInvitation($secret: String!) {
    viewer {
      signInByMail
      person {
        id
        email
      }
    }
    memberInvitation(secret: $secret) {
      organizationName
      role
      expiresAt
      isForViewer
    }
  }
`);

export type Organization = NonNullable<ResultOf<typeof organizationQuery>["organizationAccount"]>;
export type Member = Organization["members"][number];
export type MemberInvitation = NonNullable<Organization["invitations"]>[number];
export type OrganizationDomain = NonNullable<Organization["domains"]>[number];
export type OrganizationWorkshop = Organization["workshops"][number];
export type SideRequest = NonNullable<Organization["sideRequests"]>[number];
export type MemberRole = Member["role"];
