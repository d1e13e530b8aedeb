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
    ownedIdeas: ideas(first: 100, where: { owner: { neq: null } }, order: [{ updatedAt: DESC }]) {
      nodes {
        owner
      }
    }
    ownedPainPoints: painPoints(first: 100, where: { owner: { neq: null } }, order: [{ updatedAt: DESC }]) {
      nodes {
        owner
      }
    }
    planned: ideas(first: 100, where: { release: { neq: null } }, order: [{ updatedAt: DESC }]) {
      nodes {
        release
      }
    }
  }
`);

/** The words in use, for pickers and filters: owners and releases of what changed last. */
export interface Words {
  tags: readonly string[];
  themes: readonly string[];
  owners: readonly string[];
  releases: readonly string[];
  organizations: readonly { id: string; name: string | null }[];
  refetch: () => void;
}

export function useWords(): Words {
  const { data, refetch } = useQuery(wordsQuery, {});
  return useMemo(
    () => ({
      tags: sorted([...(data?.ideaTags ?? []), ...(data?.painPointTags ?? [])].map(({ tag }) => tag)),
      themes: sorted([...(data?.ideas ?? []), ...(data?.painPoints ?? [])].map(({ theme }) => theme)),
      owners: sorted(
        [...(data?.ownedIdeas.nodes ?? []), ...(data?.ownedPainPoints.nodes ?? [])].map(({ owner }) => owner),
      ),
      releases: sorted((data?.planned.nodes ?? []).map(({ release }) => release)),
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
