import { i18n } from "@lingui/core";
import type { AuditKind, AuditRecord } from "./auditQueries";

/** What a record says, in words: who, then what. */
export function wordsOf(record: AuditRecord): { who: string; what: string } {
  return { who: whoOf(record), what: deeds[record.kind](record) };
}

const outsiders: Record<AuditRecord["actor"]["kind"], string> = {
  NOBODY: i18n.t("Somebody"),
  PERSON: i18n.t("Somebody"),
  PARTICIPANT: i18n.t("A participant"),
  TOKEN: i18n.t("A program"),
  PRODUCT_TEAM: i18n.t("The product team"),
  SERVER: i18n.t("The server"),
  OUTSIDER: i18n.t("Somebody from outside"),
};

function whoOf({ actor }: AuditRecord): string {
  if (actor.isErased) return i18n.t("Somebody who was erased");
  return actor.name ?? outsiders[actor.kind];
}

/** The subject's name, or what to say in its place. */
function about({ subject }: AuditRecord, otherwise: string): string {
  if (subject?.isErased)
    return subject.kind === "PERSON" || subject.kind === "INVITATION"
      ? i18n.t("somebody who was erased")
      : otherwise;
  return subject?.label ?? otherwise;
}

const quoted = (record: AuditRecord, kind: string) =>
  record.subject?.label ? `${kind} “${record.subject.label}”` : `a ${kind}`;

const word = (text: string | null) => (text ?? "").toLowerCase().replaceAll("_", " ");

const role = ({ detail }: AuditRecord) =>
  detail ? ` as ${/^[aeiou]/i.test(detail) ? "an" : "a"} ${word(detail)}` : "";

const deeds: Record<AuditKind, (record: AuditRecord) => string> = {
  DENIED: ({ detail }) => i18n.t("was refused {detail}", { detail: detail ?? "something" }),
  SIGNED_IN: ({ detail }) => (detail ? i18n.t("came by the {detail}", { detail }) : i18n.t("signed in")),
  SIGN_IN_REFUSED: (record) =>
    `could not sign in${record.subject ? i18n.t(" as {about}", { about: about(record, i18n.t("a member")) }) : ""}${record.detail ? i18n.t(" by {detail}", { detail: record.detail }) : ""}`,
  SIGNED_OUT: ({ detail }) =>
    detail === "OTHER_SESSIONS" ? i18n.t("signed out everywhere else") : i18n.t("signed out"),
  PASSKEY_ADDED: () => i18n.t("added a passkey"),
  PASSKEY_REMOVED: () => i18n.t("removed a passkey"),
  RECOVERY_CODES_MADE: () => i18n.t("made recovery codes"),
  RECOVERY_CODE_USED: () => i18n.t("used a recovery code"),
  ORGANIZATION_CREATED: () => i18n.t("made the organization"),
  ORGANIZATION_RENAMED: () => i18n.t("renamed the organization"),
  ORGANIZATION_SUSPENDED: (record) =>
    i18n.t("suspended {about}", { about: about(record, i18n.t("the organization")) }),
  ORGANIZATION_SUSPENSION_LIFTED: (record) =>
    i18n.t("lifted the suspension of {about}", { about: about(record, i18n.t("the organization")) }),
  MEMBER_INVITED: (record) =>
    i18n.t("invited {about}{role}", { about: about(record, "somebody"), role: role(record) }),
  MEMBER_INVITATION_REVOKED: (record) =>
    i18n.t("took back the invitation of {about}", { about: about(record, "somebody") }),
  MEMBER_JOINED: (record) =>
    record.subject?.kind === "DOMAIN"
      ? i18n.t("joined by an address at {about}", { about: about(record, i18n.t("a domain")) })
      : i18n.t("accepted an invitation{role}", { role: role(record) }),
  MEMBER_ROLE_CHANGED: (record) =>
    i18n.t("made {about} {role}", { about: about(record, i18n.t("a member")), role: role(record).slice(4) }),
  OWNERSHIP_HANDED_OVER: (record) =>
    i18n.t("handed over to {about}", { about: about(record, i18n.t("a member")) }),
  MEMBER_REMOVED: (record) => i18n.t("removed {about}", { about: about(record, i18n.t("a member")) }),
  MEMBER_LEFT: () => "left",
  MEMBER_ERASED: (record) =>
    i18n.t("ended the membership of {about}", { about: about(record, i18n.t("somebody who was erased")) }),
  MEMBER_SUSPENDED: (record) => i18n.t("suspended {about}", { about: about(record, i18n.t("a member")) }),
  MEMBER_SUSPENSION_LIFTED: (record) =>
    i18n.t("lifted the suspension of {about}", { about: about(record, i18n.t("a member")) }),
  DOMAIN_CODE_MAILED: (record) =>
    i18n.t("had a code mailed to {about}", { about: about(record, i18n.t("a domain")) }),
  DOMAIN_CODE_MISSED: (record) =>
    i18n.t("typed a wrong code for {about}", { about: about(record, i18n.t("a domain")) }),
  DOMAIN_VERIFIED: (record) => i18n.t("verified {about}", { about: about(record, i18n.t("a domain")) }),
  DOMAIN_OPENED: (record) =>
    i18n.t("let people join by {about}", { about: about(record, i18n.t("a domain")) }),
  DOMAIN_CLOSED: (record) =>
    i18n.t("lets nobody join by {about} any more", { about: about(record, i18n.t("a domain")) }),
  DOMAIN_DROPPED: (record) => i18n.t("dropped {about}", { about: about(record, i18n.t("a domain")) }),
  RELATIONSHIP_PROPOSED: () => i18n.t("proposed a relationship"),
  RELATIONSHIP_INVITED: ({ detail }) =>
    `invited ${detail ? `a ${word(detail)}` : "somebody"} into a relationship`,
  RELATIONSHIP_INVITATION_REVOKED: () => i18n.t("took back an invitation into a relationship"),
  RELATIONSHIP_BEGUN: (record) =>
    `began a relationship${record.subject?.label ? i18n.t(" with {label}", { label: record.subject.label }) : ""}`,
  PARTNER_ACCEPTED: (record) => i18n.t("said yes for {about}", { about: about(record, i18n.t("a partner")) }),
  PARTNER_ADMITTED: (record) => i18n.t("admitted {about}", { about: about(record, i18n.t("a partner")) }),
  PARTNERSHIP_ENDED: (record) =>
    i18n.t("ended the part of {about}", { about: about(record, i18n.t("a partner")) }),
  RELATIONSHIP_ENDED: (record) =>
    `ended a relationship${record.subject?.label ? i18n.t(" with {label}", { label: record.subject.label }) : ""}`,
  EXPORTED: (record) =>
    `exported ${record.detail ?? i18n.t("a file")}${record.subject?.label ? i18n.t(" of {label}", { label: record.subject.label }) : ""}`,
  WORKSHOP_INVITATION_MADE: () => i18n.t("made an invitation into a workshop"),
  WORKSHOP_INVITATION_ROTATED: () => i18n.t("gave an invitation into a workshop another link"),
  WORKSHOP_INVITATION_REVOKED: () => i18n.t("revoked an invitation into a workshop"),
  WORKSHOP_INVITATION_REDEEMED: () => i18n.t("came into a workshop by an invitation"),
  PARTICIPANT_JOINED: (record) =>
    i18n.t("joined {quoted}{role}", { quoted: quoted(record, "workshop"), role: role(record) }),
  PARTICIPANT_REMOVED: () => i18n.t("removed somebody from a workshop"),
  JOIN_CODE_REPLACED: (record) =>
    i18n.t("replaced code and links of {quoted}", { quoted: quoted(record, "workshop") }),
  DOOR_LOCKED: (record) => i18n.t("locked the door of {quoted}", { quoted: quoted(record, "workshop") }),
  DOOR_UNLOCKED: (record) => i18n.t("unlocked the door of {quoted}", { quoted: quoted(record, "workshop") }),
  TOKEN_CREATED: (record) => i18n.t("made {quoted}", { quoted: quoted(record, "token") }),
  TOKEN_REVOKED: (record) => i18n.t("revoked {quoted}", { quoted: quoted(record, "token") }),
  WEBHOOK_CREATED: (record) => i18n.t("set up {quoted}", { quoted: quoted(record, "webhook") }),
  WEBHOOK_CHANGED: (record) => i18n.t("changed {quoted}", { quoted: quoted(record, "webhook") }),
  WEBHOOK_SWITCHED_ON: (record) => i18n.t("switched on {quoted}", { quoted: quoted(record, "webhook") }),
  WEBHOOK_SWITCHED_OFF: (record) => i18n.t("switched off {quoted}", { quoted: quoted(record, "webhook") }),
  WEBHOOK_SECRET_ROTATED: (record) =>
    i18n.t("gave {quoted} another secret", { quoted: quoted(record, "webhook") }),
  WEBHOOK_REMOVED: (record) => i18n.t("removed {quoted}", { quoted: quoted(record, "webhook") }),
  REVENUE_NOTED: (record) =>
    i18n.t("noted the revenue of {about}", { about: about(record, i18n.t("an organization")) }),
  ITEMS_IMPORTED: ({ detail }) => `imported ${detail ? `${word(detail)}s` : i18n.t("a file")}`,
  ACCOUNT_ERASED: () => i18n.t("erased their account"),
  PARTICIPANT_ERASED: () => i18n.t("erased what somebody wrote in a workshop"),
  ORGANIZATION_ERASED: () => i18n.t("erased what an organization said"),
};
