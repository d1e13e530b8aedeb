import { useMemo } from "react";
import { useQuery } from "../graphql/useQuery";
import { none } from "./conditions";
import { type Field, fields } from "./fields";
import { choicesQuery } from "./items";
import { type Rights, rightsOf } from "./rights";
import { type BacklogView, type Tab, whereOf } from "./view";

export interface Choice {
  value: string;
  label: string;
}

export interface Choices {
  counts: Record<Tab, number> | undefined;
  rights: Rights;
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
  return useMemo(() => {
    const asked: Record<string, readonly Choice[]> = {
      theme: textChoices(
        [...(data?.painPointThemes.nodes ?? []), ...(data?.ideaThemes.nodes ?? [])].flatMap(
          (item) => item.theme ?? [],
        ),
      ),
      workshop: (data?.workshops.nodes ?? []).map(({ id, title }) => ({ value: id, label: title })),
      organization: namedChoices(
        (data?.workshops.nodes ?? []).flatMap((workshop) => workshop.sides.map((side) => side.organization)),
      ),
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
      refetch,
    };
  }, [data, view.tab, refetch]);
}

const byLabel = (one: Choice, other: Choice) => one.label.localeCompare(other.label);

const textChoices = (texts: readonly string[]): Choice[] =>
  [...new Set(texts)].map((value) => ({ value, label: value })).sort(byLabel);

const namedChoices = (all: readonly { id: string; name: string | null }[]): Choice[] =>
  [...new Map(all.map(({ id, name }) => [id, { value: id, label: name ?? "Erased" }])).values()].sort(
    byLabel,
  );

/** The fields that have anything to choose, for this tab. */
export const choosable = (choices: Choices, tab: Tab) =>
  fields.filter(
    (field) => field.tabs.includes(tab) && (field.kind !== "choice" || choices.of(field).length > 0),
  );
