import type { AuditKind, AuditRecord } from "./auditQueries";

/** What a record says, in words: who, then what. */
export function wordsOf(record: AuditRecord): { who: string; what: string } {
  return { who: whoOf(record), what: deeds[record.kind](record) };
}

const outsiders: Record<AuditRecord["actor"]["kind"], string> = {
  NOBODY: "Somebody",
  PERSON: "Somebody",
  PARTICIPANT: "A participant",
  TOKEN: "A program",
  PRODUCT_TEAM: "The product team",
  SERVER: "The server",
  OUTSIDER: "Somebody from outside",
};

function whoOf({ actor }: AuditRecord): string {
  if (actor.isErased) return "Somebody who was erased";
  return actor.name ?? outsiders[actor.kind];
}

/** The subject's name, or what to say in its place. */
function about({ subject }: AuditRecord, otherwise: string): string {
  if (subject?.isErased)
    return subject.kind === "PERSON" || subject.kind === "INVITATION" ? "somebody who was erased" : otherwise;
  return subject?.label ?? otherwise;
}

const quoted = (record: AuditRecord, kind: string) =>
  record.subject?.label ? `${kind} “${record.subject.label}”` : `a ${kind}`;

const word = (text: string | null) => (text ?? "").toLowerCase().replaceAll("_", " ");

const role = ({ detail }: AuditRecord) =>
  detail ? ` as ${/^[aeiou]/i.test(detail) ? "an" : "a"} ${word(detail)}` : "";

const deeds: Record<AuditKind, (record: AuditRecord) => string> = {
  DENIED: ({ detail }) => `was refused ${detail ?? "something"}`,
  SIGNED_IN: ({ detail }) => (detail ? `came by the ${detail}` : "signed in"),
  SIGN_IN_REFUSED: (record) =>
    `could not sign in${record.subject ? ` as ${about(record, "a member")}` : ""}${record.detail ? ` by ${record.detail}` : ""}`,
  SIGNED_OUT: ({ detail }) => (detail === "OTHER_SESSIONS" ? "signed out everywhere else" : "signed out"),
  PASSKEY_ADDED: () => "added a passkey",
  PASSKEY_REMOVED: () => "removed a passkey",
  RECOVERY_CODES_MADE: () => "made recovery codes",
  RECOVERY_CODE_USED: () => "used a recovery code",
  ORGANIZATION_CREATED: () => "made the organization",
  ORGANIZATION_RENAMED: () => "renamed the organization",
  ORGANIZATION_SUSPENDED: (record) => `suspended ${about(record, "the organization")}`,
  ORGANIZATION_SUSPENSION_LIFTED: (record) => `lifted the suspension of ${about(record, "the organization")}`,
  MEMBER_INVITED: (record) => `invited ${about(record, "somebody")}${role(record)}`,
  MEMBER_INVITATION_REVOKED: (record) => `took back the invitation of ${about(record, "somebody")}`,
  MEMBER_JOINED: (record) =>
    record.subject?.kind === "DOMAIN"
      ? `joined by an address at ${about(record, "a domain")}`
      : `accepted an invitation${role(record)}`,
  MEMBER_ROLE_CHANGED: (record) => `made ${about(record, "a member")} ${role(record).slice(4)}`,
  OWNERSHIP_HANDED_OVER: (record) => `handed over to ${about(record, "a member")}`,
  MEMBER_REMOVED: (record) => `removed ${about(record, "a member")}`,
  MEMBER_LEFT: () => "left",
  MEMBER_ERASED: (record) => `ended the membership of ${about(record, "somebody who was erased")}`,
  MEMBER_SUSPENDED: (record) => `suspended ${about(record, "a member")}`,
  MEMBER_SUSPENSION_LIFTED: (record) => `lifted the suspension of ${about(record, "a member")}`,
  DOMAIN_CODE_MAILED: (record) => `had a code mailed to ${about(record, "a domain")}`,
  DOMAIN_CODE_MISSED: (record) => `typed a wrong code for ${about(record, "a domain")}`,
  DOMAIN_VERIFIED: (record) => `verified ${about(record, "a domain")}`,
  DOMAIN_OPENED: (record) => `let people join by ${about(record, "a domain")}`,
  DOMAIN_CLOSED: (record) => `lets nobody join by ${about(record, "a domain")} any more`,
  DOMAIN_DROPPED: (record) => `dropped ${about(record, "a domain")}`,
  RELATIONSHIP_PROPOSED: () => "proposed a relationship",
  RELATIONSHIP_INVITED: ({ detail }) =>
    `invited ${detail ? `a ${word(detail)}` : "somebody"} into a relationship`,
  RELATIONSHIP_INVITATION_REVOKED: () => "took back an invitation into a relationship",
  RELATIONSHIP_BEGUN: (record) =>
    `began a relationship${record.subject?.label ? ` with ${record.subject.label}` : ""}`,
  PARTNER_ACCEPTED: (record) => `said yes for ${about(record, "a partner")}`,
  PARTNER_ADMITTED: (record) => `admitted ${about(record, "a partner")}`,
  PARTNERSHIP_ENDED: (record) => `ended the part of ${about(record, "a partner")}`,
  RELATIONSHIP_ENDED: (record) =>
    `ended a relationship${record.subject?.label ? ` with ${record.subject.label}` : ""}`,
  EXPORTED: (record) =>
    `exported ${record.detail ?? "a file"}${record.subject?.label ? ` of ${record.subject.label}` : ""}`,
  WORKSHOP_INVITATION_MADE: () => "made an invitation into a workshop",
  WORKSHOP_INVITATION_ROTATED: () => "gave an invitation into a workshop another link",
  WORKSHOP_INVITATION_REVOKED: () => "revoked an invitation into a workshop",
  WORKSHOP_INVITATION_REDEEMED: () => "came into a workshop by an invitation",
  PARTICIPANT_JOINED: (record) => `joined ${quoted(record, "workshop")}${role(record)}`,
  PARTICIPANT_REMOVED: () => "removed somebody from a workshop",
  JOIN_CODE_REPLACED: (record) => `replaced code and links of ${quoted(record, "workshop")}`,
  DOOR_LOCKED: (record) => `locked the door of ${quoted(record, "workshop")}`,
  DOOR_UNLOCKED: (record) => `unlocked the door of ${quoted(record, "workshop")}`,
  TOKEN_CREATED: (record) => `made ${quoted(record, "token")}`,
  TOKEN_REVOKED: (record) => `revoked ${quoted(record, "token")}`,
  WEBHOOK_CREATED: (record) => `set up ${quoted(record, "webhook")}`,
  WEBHOOK_CHANGED: (record) => `changed ${quoted(record, "webhook")}`,
  WEBHOOK_SWITCHED_ON: (record) => `switched on ${quoted(record, "webhook")}`,
  WEBHOOK_SWITCHED_OFF: (record) => `switched off ${quoted(record, "webhook")}`,
  WEBHOOK_SECRET_ROTATED: (record) => `gave ${quoted(record, "webhook")} another secret`,
  WEBHOOK_REMOVED: (record) => `removed ${quoted(record, "webhook")}`,
  REVENUE_NOTED: (record) => `noted the revenue of ${about(record, "an organization")}`,
  ITEMS_IMPORTED: ({ detail }) => `imported ${detail ? `${word(detail)}s` : "a file"}`,
  ACCOUNT_ERASED: () => "erased their account",
  PARTICIPANT_ERASED: () => "erased what somebody wrote in a workshop",
  ORGANIZATION_ERASED: () => "erased what an organization said",
};
