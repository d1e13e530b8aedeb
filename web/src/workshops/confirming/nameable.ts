import { type Side, sides } from "../../design/sides";
import { graphql, type ResultOf } from "../../graphql/graphql";
import { manages } from "../../organizations/account/roles";

/** The organizations that the reader manages, and those that these are related to. */
export const nameableQuery = graphql(`
  query NameableAccounts {
    viewer {
      person {
        organizations {
          id
          name
          viewerRole
          relationships {
            id
            side
            vendor {
              id
              name
            }
            customer {
              id
              name
            }
            partners {
              id
              name
              isAdmitted
            }
            begunAt
            endedAt
          }
        }
      }
    }
  }
`);

type Person = NonNullable<ResultOf<typeof nameableQuery>["viewer"]["person"]>;

/** An organization with an account that can be named for a side. */
export interface Nameable {
  accountId: string;
  name: string | null;
  /** By which it is asked; null for one of the reader's own, which is named at once. */
  relationshipId: string | null;
  sides: readonly Side[];
}

/** Own ones first; a related one stands on its side of the relationship. */
export function nameableOf(person: Person | null | undefined): Nameable[] {
  const own = (person?.organizations ?? []).filter(({ viewerRole }) => manages(viewerRole));
  const ids = new Set(own.map(({ id }) => id));
  const related = own.flatMap(({ relationships }) =>
    relationships
      .filter(({ begunAt, endedAt }) => begunAt && !endedAt)
      .flatMap(({ id: relationshipId, vendor, customer, partners }) => [
        { ...vendor, relationshipId, sides: ["VENDOR"] as Side[] },
        ...(customer ? [{ ...customer, relationshipId, sides: ["CUSTOMER"] as Side[] }] : []),
        ...partners
          .filter(({ isAdmitted }) => isAdmitted)
          .map((partner) => ({ ...partner, relationshipId, sides: ["PARTNER"] as Side[] })),
      ]),
  );
  return [
    ...own.map(({ id, name }) => ({ accountId: id, name, relationshipId: null, sides })),
    ...related
      .filter(({ id }) => !ids.has(id))
      .map(({ id, name, relationshipId, sides: on }) => ({ accountId: id, name, relationshipId, sides: on })),
  ];
}
