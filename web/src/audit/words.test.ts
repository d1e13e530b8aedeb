import { describe, expect, it } from "vitest";
import type { AuditRecord } from "./auditQueries";
import { groups } from "./groups";
import { wordsOf } from "./words";

const record: AuditRecord = {
  id: "1",
  at: "2026-11-27T05:31:00Z",
  kind: "SIGNED_IN",
  outcome: "DONE",
  detail: null,
  times: 1,
  actor: { kind: "PERSON", id: "2", name: "Olga", isErased: false },
  subject: null,
};

const sentence = (changes: Partial<AuditRecord>) => {
  const { who, what } = wordsOf({ ...record, ...changes });
  return `${who} ${what}`;
};

describe("what a record says", () => {
  it("names who did what", () => {
    const subject = { kind: "PERSON", id: "3", label: "Max", isErased: false } as const;
    expect(sentence({})).toBe("Olga signed in");
    expect(sentence({ kind: "MEMBER_ROLE_CHANGED", subject, detail: "ADMINISTRATOR" })).toBe(
      "Olga made Max an administrator",
    );
    expect(
      sentence({
        kind: "MEMBER_INVITED",
        subject: { ...subject, label: "max@example.com" },
        detail: "MEMBER",
      }),
    ).toBe("Olga invited max@example.com as a member");
  });

  it("says so where somebody was erased", () => {
    const erased = { kind: "PERSON", id: "3", label: null, isErased: true } as const;
    expect(sentence({ actor: { ...record.actor, name: null, isErased: true } })).toBe(
      "Somebody who was erased signed in",
    );
    expect(sentence({ kind: "MEMBER_REMOVED", subject: erased })).toBe(
      "Olga removed somebody who was erased",
    );
  });

  it("names nobody from outside", () => {
    const actor = { kind: "OUTSIDER", id: null, name: null, isErased: false } as const;
    expect(sentence({ actor, kind: "DENIED", detail: "InviteMember" })).toBe(
      "Somebody from outside was refused InviteMember",
    );
  });

  it("says which workshop an organization’s people were invited into", () => {
    const subject = { kind: "WORKSHOP", id: "3", label: "Reports", isErased: false } as const;
    const actor = { kind: "OUTSIDER", id: null, name: null, isErased: false } as const;
    expect(sentence({ actor, kind: "WORKSHOP_INVITATION_MADE", subject, detail: "CUSTOMER" })).toBe(
      "Somebody from outside made an invitation into workshop “Reports” (Customer)",
    );
    expect(sentence({ kind: "PARTICIPANT_REMOVED", subject: null })).toBe(
      "Olga removed somebody from a workshop",
    );
  });

  it("has words and one group for each kind", () => {
    const kinds = groups.flatMap((group) => group.kinds);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of kinds) expect(sentence({ kind })).not.toMatch(/undefined|null| {2}/);
  });
});
