import { graphql, type ResultOf } from "../../graphql/graphql";

export const tokensQuery = graphql(`
  query Tokens {
    tokens {
      id
      name
      scopes
      lastFour
      createdAt
      createdBy
      lastUsedAt
      expiresOn
      revokedAt
      isActive
      participantId
    }
  }
`);

export type Token = ResultOf<typeof tokensQuery>["tokens"][number];
export type TokenScope = Token["scopes"][number];
