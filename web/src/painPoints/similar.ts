import { graphql, type ResultOf } from "../graphql/graphql";

export const similarQuery = graphql(`
  query SimilarPainPoints($text: String!) {
    similarPainPoints(text: $text, first: 4) {
      similarity
      painPoint {
        id
        text
        status
        supporterCount
        supportedByMe
        mySupport {
          severity
          note
        }
        organization {
          id
          name
        }
        workshop {
          id
        }
      }
    }
  }
`);

export type SimilarPainPoint = ResultOf<typeof similarQuery>["similarPainPoints"][number]["painPoint"];

/** Below this the API finds none. */
export const shortestText = 3;
