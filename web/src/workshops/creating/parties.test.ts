import { expect, it, vi } from "vitest";
import { send } from "../../graphql/command";
import { emptyDraft } from "./draft";
import { draftFor, nameParties, partiesOf } from "./parties";

vi.mock("../../graphql/command", () => ({ send: vi.fn(async () => ({})) }));

const relationship = {
  id: "r",
  side: "VENDOR" as const,
  manages: true,
  vendor: { id: "v", name: "Vendora" },
  customer: { id: "c", name: "Custo" },
  partners: [{ id: "q", name: "Waiting", isAdmitted: false }],
  invitations: null,
  begunAt: "2026-11-01T00:00:00Z",
  endedAt: null,
};

it("begins with the organizations of the relationship, without a partner that waits", () => {
  expect(draftFor(partiesOf(relationship, "v"))).toEqual({
    organizations: { VENDOR: "Vendora", CUSTOMER: "Custo", PARTNER: "" },
    takesPart: { VENDOR: true, CUSTOMER: true, PARTNER: false },
  });
});

it("names the own organization, asks the others, and leaves out a side that does not take part", async () => {
  const parties = partiesOf(
    { ...relationship, partners: [{ id: "p", name: "Partna", isAdmitted: true }] },
    "v",
  );
  const draft = { ...emptyDraft, takesPart: { VENDOR: true, CUSTOMER: true, PARTNER: false } };
  expect(await nameParties(parties, "w", draft)).toBe(true);
  expect(vi.mocked(send).mock.calls.map(([command, input]) => [command, input])).toEqual([
    ["nameSideAccount", { workshopId: "w", side: "VENDOR", accountId: "v", relationshipId: null }],
    ["nameSideAccount", { workshopId: "w", side: "CUSTOMER", accountId: "c", relationshipId: "r" }],
  ]);
});

it("says when one could not be named", async () => {
  vi.mocked(send).mockRejectedValueOnce(new Error("no answer"));
  const draft = { ...emptyDraft, takesPart: { VENDOR: true, CUSTOMER: true, PARTNER: false } };
  expect(await nameParties(partiesOf(relationship, "v"), "w", draft)).toBe(false);
});
