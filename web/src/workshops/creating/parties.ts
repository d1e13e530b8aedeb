import type { Side } from "../../design/sides";
import { send } from "../../graphql/command";
import type { Relationship } from "../../organizations/account/relationshipQueries";
import { type Draft, emptyDraft } from "./draft";

/** The organizations of a relationship, each on its side: at most one of a side takes part. */
export interface Parties {
  relationshipId: string;
  ownId: string;
  sides: { side: Side; accountId: string; name: string }[];
}

export function partiesOf(relationship: Relationship, ownId: string): Parties {
  const { id, vendor, customer, partners, side } = relationship;
  const partner =
    side === "PARTNER"
      ? partners.find((one) => one.id === ownId)
      : partners.find(({ isAdmitted }) => isAdmitted);
  const parties = [
    { side: "VENDOR" as const, ...vendor },
    ...(customer ? [{ side: "CUSTOMER" as const, ...customer }] : []),
    ...(partner ? [{ side: "PARTNER" as const, id: partner.id, name: partner.name }] : []),
  ];
  return {
    relationshipId: id,
    ownId,
    sides: parties.map((one) => ({ side: one.side, accountId: one.id, name: one.name ?? "" })),
  };
}

/** What the form begins with. */
export function draftFor({ sides }: Parties): Pick<Draft, "organizations" | "takesPart"> {
  const organizations = { ...emptyDraft.organizations };
  const takesPart = { VENDOR: false, CUSTOMER: false, PARTNER: false };
  for (const { side, name } of sides) {
    takesPart[side] = true;
    organizations[side] = name.slice(0, 80);
  }
  return { organizations, takesPart };
}

/** The own organization stands on its side at once, the others are asked. False if that did not work for one of them: the facilitator can do it again. */
export async function nameParties(parties: Parties, workshopId: string, draft: Draft): Promise<boolean> {
  const named = await Promise.allSettled(
    parties.sides
      .filter(({ side }) => draft.takesPart[side])
      .map(({ side, accountId }) =>
        send("nameSideAccount", {
          workshopId,
          side,
          accountId,
          relationshipId: accountId === parties.ownId ? null : parties.relationshipId,
        }),
      ),
  );
  return named.every(({ status }) => status === "fulfilled");
}
