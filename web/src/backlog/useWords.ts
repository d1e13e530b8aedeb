import { useMemo } from "react";
import { graphql, type ResultOf } from "../graphql/graphql";
import { useQuery } from "../graphql/useQuery";

const wordsQuery = graphql(`
  query BacklogWords {
    ideas: ideaGroups(by: [THEME]) {
      theme
    }
    painPoints: painPointGroups(by: [THEME]) {
      theme
    }
    ideaTags: ideaGroups(by: [TAG]) {
      tag
    }
    painPointTags: painPointGroups(by: [TAG]) {
      tag
    }
    ideaOrganizations: ideaGroups(by: [ORGANIZATION]) {
      organization {
        id
        name
      }
    }
    painPointOrganizations: painPointGroups(by: [ORGANIZATION]) {
      organization {
        id
        name
      }
    }
  }
`);

/** The words in use, for pickers and filters. */
export interface Words {
  tags: readonly string[];
  themes: readonly string[];
  owners: readonly string[];
  organizations: readonly { id: string; name: string | null }[];
  refetch: () => void;
}

export function useWords(): Words {
  const { data, refetch } = useQuery(wordsQuery, {});
  return useMemo(
    () => ({
      tags: sorted([...(data?.ideaTags ?? []), ...(data?.painPointTags ?? [])].map(({ tag }) => tag)),
      themes: sorted([...(data?.ideas ?? []), ...(data?.painPoints ?? [])].map(({ theme }) => theme)),
      owners: [],
      organizations: distinct(data),
      refetch,
    }),
    [data, refetch],
  );
}

const sorted = (words: readonly (string | null)[]): string[] =>
  [...new Set(words.flatMap((word) => word ?? []))].sort((one, other) => one.localeCompare(other));

function distinct(data: ResultOf<typeof wordsQuery> | undefined) {
  const all = [...(data?.ideaOrganizations ?? []), ...(data?.painPointOrganizations ?? [])];
  return [
    ...new Map(
      all.flatMap(({ organization }) => (organization ? [[organization.id, organization]] : [])),
    ).values(),
  ];
}
