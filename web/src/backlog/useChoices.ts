import { i18n } from "@lingui/core";
import { useMemo } from "react";
import { useQuery } from "../graphql/useQuery";
import { none } from "./conditions";
import { type Field, fields } from "./fields";
import { choicesQuery } from "./items";
import { type Rights, rightsOf } from "./rights";
import { useWords, type Words } from "./useWords";
import { type BacklogView, type Tab, whereOf } from "./view";

export interface Choice {
  value: string;
  label: string;
}

export interface Choices {
  counts: Record<Tab, number> | undefined;
  rights: Rights;
  words: Words;
  /** What there is to choose from for a field. */
  of: (field: Field) => readonly Choice[];
  /** How a chosen value is called; itself where nobody knows it (any more). */
  nameOf: (field: Field, value: string) => string;
  refetch: () => void;
}

/** What there is to filter by, how many are behind each tab, and what the reader may do. */
export function useChoices(view: BacklogView): Choices {
  const { data, refetch } = useQuery(choicesQuery, {
    painPoints: whereOf({ ...view, tab: "pain-points" }) as never,
    ideas: whereOf({ ...view, tab: "ideas" }) as never,
  });
  const words = useWords();
  return useMemo(() => {
    const asked: Record<string, readonly Choice[]> = {
      theme: words.themes.map(itself),
      tag: words.tags.map(itself),
      owner: words.owners.map(itself),
      release: words.releases.map(itself),
      workshop: (data?.workshops.nodes ?? []).map(({ id, title }) => ({ value: id, label: title })),
      organization: words.organizations
        .map(({ id, name }) => ({ value: id, label: name ?? i18n.t("Erased") }))
        .sort((one, other) => one.label.localeCompare(other.label)),
    };
    const of = (field: Field) => [
      ...(field.fixed?.(view.tab) ?? asked[field.id] ?? []),
      ...(field.without ? [{ value: none, label: field.without }] : []),
    ];
    return {
      counts: data && { "pain-points": data.painPoints.totalCount, ideas: data.ideas.totalCount },
      rights: rightsOf(data?.viewer),
      of,
      nameOf: (field, value) => of(field).find((choice) => choice.value === value)?.label ?? value,
      words,
      refetch: () => {
        refetch();
        words.refetch();
      },
    };
  }, [data, words, view.tab, refetch]);
}

const itself = (value: string): Choice => ({ value, label: value });

/** The fields that have anything to choose, for this tab. */
export const choosable = (choices: Choices, tab: Tab) =>
  fields.filter(
    (field) =>
      field.tabs.includes(tab) &&
      (!field.teamOnly || choices.rights.wholeBacklog) &&
      (field.kind !== "choice" || choices.of(field).length > 0),
  );
