import { graphql } from "../graphql/graphql";
import { ideaFields, painPointFields } from "./items";

/** What has the words, and what has words like them; best first. */
export const searchQuery = graphql(
  `
    query SearchBacklog($text: String!, $kinds: [ItemKind!], $first: Int) {
      search(text: $text, kinds: $kinds, first: $first) {
        edges {
          snippet {
            text
            matched
          }
          node {
            ...IdeaFields
            ...PainPointFields
          }
        }
      }
    }
  `,
  [ideaFields, painPointFields],
);
