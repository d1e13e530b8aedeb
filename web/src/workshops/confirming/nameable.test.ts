import { expect, it } from "vitest";
import { nameableOf } from "./nameable";

const relationship = {
  id: "r",
  side: "VENDOR" as const,
  vendor: { id: "v", name: "Vendora" },
  customer: { id: "c", name: "Custo" },
  partners: [
    { id: "p", name: "Partna", isAdmitted: true },
    { id: "q", name: "Waiting", isAdmitted: false },
  ],
  begunAt: "2026-11-01T00:00:00Z",
  endedAt: null,
};

it("offers what the reader manages for any side, and what is related to it for its own side", () => {
  const person = {
    organizations: [
      { id: "v", name: "Vendora", viewerRole: "ADMINISTRATOR" as const, relationships: [relationship] },
    ],
  };
  expect(nameableOf(person).map(({ name, relationshipId, sides }) => [name, relationshipId, sides])).toEqual([
    ["Vendora", null, ["VENDOR", "CUSTOMER", "PARTNER"]],
    ["Custo", "r", ["CUSTOMER"]],
    ["Partna", "r", ["PARTNER"]],
  ]);
});

it("offers nothing of what the reader only belongs to, or of a relationship that ended", () => {
  const ended = { ...relationship, endedAt: "2026-11-02T00:00:00Z" };
  expect(nameableOf(null)).toEqual([]);
  expect(
    nameableOf({
      organizations: [
        { id: "v", name: "Vendora", viewerRole: "MEMBER" as const, relationships: [relationship] },
      ],
    }),
  ).toEqual([]);
  expect(
    nameableOf({
      organizations: [{ id: "v", name: "Vendora", viewerRole: "OWNER" as const, relationships: [ended] }],
    }).map(({ name }) => name),
  ).toEqual(["Vendora"]);
});
