import { graphql, type ResultOf } from "../graphql/graphql";

export const accountQuery = graphql(`
  query Account {
    viewer {
      signInByMail
      person {
        id
        name
        email
        language
        timeZone
        recoveryCodes {
          madeAt
          left
        }
        passkeys {
          id
          name
          addedAt
          lastUsedAt
        }
        sessions {
          id
          device
          begunAt
          lastSeenAt
          isCurrent
        }
      }
    }
  }
`);

/** Who is signed in, for the header of every page. */
export const accountMenuQuery = graphql(`
  query AccountMenu {
    viewer {
      signInByMail
      signInProviders {
        id
        name
      }
      person {
        name
        email
        language
      }
    }
  }
`);

export type SignInProvider = ResultOf<typeof accountMenuQuery>["viewer"]["signInProviders"][number];
export type Person = NonNullable<ResultOf<typeof accountQuery>["viewer"]["person"]>;
export type Passkey = Person["passkeys"][number];
export type Session = Person["sessions"][number];
