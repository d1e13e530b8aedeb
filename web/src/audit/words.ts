import { i18n } from "@lingui/core";
import { sideNames } from "../design/sides";
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

/** As the object of what was done. */
const somebody = i18n.t({ id: "somebody.whom", message: "somebody" });

/** What is known by a name of its own: `the token “Power BI”`, else `a token`. */
const named = ({ subject }: AuditRecord, name: (label: string) => string, otherwise: string) =>
  subject?.label ? name(subject.label) : otherwise;

const workshop = (record: AuditRecord) =>
  named(record, (label) => i18n.t("workshop “{label}”", { label }), i18n.t("a workshop"));
const token = (record: AuditRecord) =>
  named(record, (label) => i18n.t("token “{label}”", { label }), i18n.t("a token"));
const webhook = (record: AuditRecord) =>
  named(record, (label) => i18n.t("webhook “{label}”", { label }), i18n.t("a webhook"));

/** What somebody came as: a role of an organization, of a workshop, or a part of a relationship. */
const roles: Record<string, string> = {
  MEMBER: i18n.t({ id: "member.role", message: "a member" }),
  ADMINISTRATOR: i18n.t("an administrator"),
  OWNER: i18n.t("an owner"),
  FACILITATOR: i18n.t("a facilitator"),
  CONTRIBUTOR: i18n.t("a contributor"),
  OBSERVER: i18n.t("an observer"),
  CUSTOMER: i18n.t("a customer"),
  PARTNER: i18n.t({ id: "partner.role", message: "a partner" }),
  VENDOR: i18n.t("a vendor"),
};

/** On which side of a workshop something was done stands behind it. */
const sided = ({ detail }: AuditRecord, what: string) =>
  detail && detail in sideNames ? `${what} (${sideNames[detail as keyof typeof sideNames]})` : what;

const roleOf = ({ detail }: AuditRecord) => (detail ? (roles[detail] ?? detail) : null);

/** The ways in that are no one’s own, as the server calls them. */
const ways: Record<string, string> = {
  "product team link": i18n.t("product team link"),
  "recovery code": i18n.t({ id: "recovery code.way", message: "recovery code" }),
  code: i18n.t({ id: "code.way", message: "code" }),
  passkey: i18n.t({ id: "passkey.way", message: "passkey" }),
  provider: i18n.t({ id: "provider.way", message: "provider" }),
};

const wayOf = ({ detail }: AuditRecord) => (detail ? (ways[detail] ?? detail) : null);

const imports: Record<string, string> = {
  IDEA: i18n.t("ideas"),
  PAIN_POINT: i18n.t("pain points"),
};

const deeds: Record<AuditKind, (record: AuditRecord) => string> = {
  DENIED: ({ detail }) => i18n.t("was refused {detail}", { detail: detail ?? i18n.t("something") }),
  SIGNED_IN: (record) => {
    const way = wayOf(record);
    return way ? i18n.t("came by the {way}", { way }) : i18n.t("signed in");
  },
  SIGN_IN_REFUSED: (record) => {
    const way = wayOf(record);
    const person = record.subject && about(record, i18n.t("a member"));
    if (person && way) return i18n.t("could not sign in as {person} by {way}", { person, way });
    if (person) return i18n.t("could not sign in as {person}", { person });
    return way ? i18n.t("could not sign in by {way}", { way }) : i18n.t("could not sign in");
  },
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
  MEMBER_INVITED: (record) => {
    const person = about(record, somebody);
    const role = roleOf(record);
    return role
      ? i18n.t("invited {person} as {role}", { person, role })
      : i18n.t("invited {person}", { person });
  },
  MEMBER_INVITATION_REVOKED: (record) =>
    i18n.t("took back the invitation of {about}", { about: about(record, somebody) }),
  MEMBER_JOINED: (record) => {
    if (record.subject?.kind === "DOMAIN")
      return i18n.t("joined by an address at {about}", { about: about(record, i18n.t("a domain")) });
    const role = roleOf(record);
    return role ? i18n.t("accepted an invitation as {role}", { role }) : i18n.t("accepted an invitation");
  },
  MEMBER_ROLE_CHANGED: (record) =>
    i18n.t("made {about} {role}", {
      about: about(record, i18n.t("a member")),
      role: roleOf(record) ?? i18n.t("something else"),
    }),
  OWNERSHIP_HANDED_OVER: (record) =>
    i18n.t("handed over to {about}", { about: about(record, i18n.t("a member")) }),
  MEMBER_REMOVED: (record) => i18n.t("removed {about}", { about: about(record, i18n.t("a member")) }),
  MEMBER_LEFT: () => i18n.t({ id: "left.deed", message: "left" }),
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
  RELATIONSHIP_INVITED: (record) =>
    i18n.t("invited {role} into a relationship", { role: roleOf(record) ?? somebody }),
  RELATIONSHIP_INVITATION_REVOKED: () => i18n.t("took back an invitation into a relationship"),
  RELATIONSHIP_BEGUN: (record) =>
    record.subject?.label
      ? i18n.t("began a relationship with {label}", { label: record.subject.label })
      : i18n.t("began a relationship"),
  PARTNER_ACCEPTED: (record) => i18n.t("said yes for {about}", { about: about(record, i18n.t("a partner")) }),
  PARTNER_ADMITTED: (record) => i18n.t("admitted {about}", { about: about(record, i18n.t("a partner")) }),
  PARTNERSHIP_ENDED: (record) =>
    i18n.t("ended the part of {about}", { about: about(record, i18n.t("a partner")) }),
  RELATIONSHIP_ENDED: (record) =>
    record.subject?.label
      ? i18n.t("ended a relationship with {label}", { label: record.subject.label })
      : i18n.t("ended a relationship"),
  SIDE_ASKED: (record) =>
    i18n.t("asked whether the organization takes part in {workshop}", { workshop: workshop(record) }),
  SIDE_AGREED: (record) =>
    i18n.t("confirmed that the organization takes part in {workshop}", { workshop: workshop(record) }),
  SIDE_DECLINED: (record) =>
    i18n.t("ended the question whether the organization takes part in {workshop}", {
      workshop: workshop(record),
    }),
  SIDE_ENDED: (record) =>
    i18n.t("took the organization’s confirmed name off {workshop}", { workshop: workshop(record) }),
  MEMBER_SEATED: (record) => i18n.t("joined {workshop} as a member", { workshop: workshop(record) }),
  EXPORTED: ({ detail, subject }) => {
    const file = detail ?? i18n.t("a file");
    return subject?.label
      ? i18n.t("exported {file} of {label}", { file, label: subject.label })
      : i18n.t("exported {file}", { file });
  },
  WORKSHOP_INVITATION_MADE: (record) =>
    sided(record, i18n.t("made an invitation into {workshop}", { workshop: workshop(record) })),
  WORKSHOP_INVITATION_ROTATED: (record) =>
    sided(record, i18n.t("gave an invitation into {workshop} another link", { workshop: workshop(record) })),
  WORKSHOP_INVITATION_REVOKED: (record) =>
    sided(record, i18n.t("revoked an invitation into {workshop}", { workshop: workshop(record) })),
  WORKSHOP_INVITATION_REDEEMED: (record) =>
    sided(record, i18n.t("came into {workshop} by an invitation", { workshop: workshop(record) })),
  PARTICIPANT_JOINED: (record) => {
    const role = roleOf(record);
    return role
      ? i18n.t("joined {workshop} as {role}", { workshop: workshop(record), role })
      : i18n.t("joined {workshop}", { workshop: workshop(record) });
  },
  PARTICIPANT_REMOVED: (record) =>
    sided(record, i18n.t("removed somebody from {workshop}", { workshop: workshop(record) })),
  JOIN_CODE_REPLACED: (record) =>
    i18n.t("replaced code and links of {workshop}", { workshop: workshop(record) }),
  DOOR_LOCKED: (record) => i18n.t("locked the door of {workshop}", { workshop: workshop(record) }),
  DOOR_UNLOCKED: (record) => i18n.t("unlocked the door of {workshop}", { workshop: workshop(record) }),
  TOKEN_CREATED: (record) => i18n.t("made {token}", { token: token(record) }),
  TOKEN_REVOKED: (record) => i18n.t("revoked {token}", { token: token(record) }),
  WEBHOOK_CREATED: (record) => i18n.t("set up {webhook}", { webhook: webhook(record) }),
  WEBHOOK_CHANGED: (record) => i18n.t("changed {webhook}", { webhook: webhook(record) }),
  WEBHOOK_SWITCHED_ON: (record) => i18n.t("switched on {webhook}", { webhook: webhook(record) }),
  WEBHOOK_SWITCHED_OFF: (record) => i18n.t("switched off {webhook}", { webhook: webhook(record) }),
  WEBHOOK_SECRET_ROTATED: (record) => i18n.t("gave {webhook} another secret", { webhook: webhook(record) }),
  WEBHOOK_REMOVED: (record) => i18n.t("removed {webhook}", { webhook: webhook(record) }),
  REVENUE_NOTED: (record) =>
    i18n.t("noted the revenue of {about}", { about: about(record, i18n.t("an organization")) }),
  ITEMS_IMPORTED: ({ detail }) =>
    i18n.t("imported {what}", { what: (detail && imports[detail]) ?? detail ?? i18n.t("a file") }),
  ACCOUNT_ERASED: () => i18n.t("erased their account"),
  PARTICIPANT_ERASED: (record) =>
    i18n.t("erased what somebody wrote in {workshop}", { workshop: workshop(record) }),
  ORGANIZATION_ERASED: () => i18n.t("erased what an organization said"),
};
