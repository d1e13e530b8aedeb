import { graphql, type ResultOf } from "../../graphql/graphql";
import type { Draft } from "../creating/draft";
import { emptyDraft } from "../creating/draft";

export const earlierQuery = graphql(`
  query EarlierWorkshops {
    viewer {
      seats {
        role
        workshop {
          id
          title
          state
          closedAt
          followUpOn
          sides {
            side
            organization {
              name
            }
          }
        }
      }
    }
  }
`);

export type Earlier = ResultOf<typeof earlierQuery>["viewer"]["seats"][number]["workshop"];

/** The closed workshops that the viewer facilitated, the newest first. */
export const earlierOf = (data: ResultOf<typeof earlierQuery> | undefined): Earlier[] =>
  [
    ...new Map(
      (data?.viewer.seats ?? [])
        .filter(({ role, workshop }) => role === "FACILITATOR" && workshop.state === "CLOSED")
        .map(({ workshop }) => [workshop.id, workshop]),
    ).values(),
  ].toSorted((one, other) => (other.closedAt ?? "").localeCompare(one.closedAt ?? ""));

/** The same sides and organizations as last time. */
export function sidesLike(earlier: Earlier): Pick<Draft, "organizations" | "takesPart"> {
  const organizations = { ...emptyDraft.organizations };
  const takesPart = { VENDOR: false, CUSTOMER: false, PARTNER: false };
  for (const { side, organization } of earlier.sides) {
    takesPart[side] = true;
    organizations[side] = organization.name ?? "";
  }
  return { organizations, takesPart };
}

/** Follows this one from now on, or none. What was typed of the sides comes back with none, unless it was changed since. */
export function following(
  draft: Draft,
  before: Earlier | undefined,
  chosen: Earlier | undefined,
): Pick<Draft, "organizations" | "takesPart" | "follows" | "typed"> {
  const { organizations, takesPart } = draft;
  const asBefore =
    before && JSON.stringify(sidesLike(before)) === JSON.stringify({ organizations, takesPart });
  const typed = (asBefore ? draft.typed : null) ?? { organizations, takesPart };
  return chosen
    ? { ...sidesLike(chosen), follows: chosen.id, typed }
    : { ...typed, follows: null, typed: null };
}
