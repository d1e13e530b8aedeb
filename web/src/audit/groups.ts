import { i18n } from "@lingui/core";
import type { AuditKind } from "./auditQueries";

interface Group {
  value: string;
  label: string;
  /** Whose log can hold them. */
  of: "both" | "organization" | "workspace";
  kinds: readonly AuditKind[];
}

/** Kinds of records as people look for them. Each kind is in one of them. */
export const groups: readonly Group[] = [
  {
    value: "sign-ins",
    label: i18n.t("Signing in and out"),
    of: "both",
    kinds: [
      "SIGNED_IN",
      "SIGN_IN_REFUSED",
      "SIGNED_OUT",
      "PASSKEY_ADDED",
      "PASSKEY_REMOVED",
      "RECOVERY_CODES_MADE",
      "RECOVERY_CODE_USED",
    ],
  },
  { value: "denials", label: i18n.t("Denials"), of: "both", kinds: ["DENIED"] },
  { value: "exports", label: i18n.t("Exports"), of: "both", kinds: ["EXPORTED"] },
  {
    value: "backlog",
    label: i18n.t("Imports and revenue"),
    of: "workspace",
    kinds: ["ITEMS_IMPORTED", "REVENUE_NOTED"],
  },
  {
    value: "people",
    label: i18n.t("People and roles"),
    of: "organization",
    kinds: [
      "MEMBER_JOINED",
      "MEMBER_ROLE_CHANGED",
      "OWNERSHIP_HANDED_OVER",
      "MEMBER_REMOVED",
      "MEMBER_LEFT",
      "MEMBER_ERASED",
      "MEMBER_SUSPENDED",
      "MEMBER_SUSPENSION_LIFTED",
    ],
  },
  {
    value: "invitations",
    label: i18n.t("Invitations"),
    of: "organization",
    kinds: ["MEMBER_INVITED", "MEMBER_INVITATION_REVOKED"],
  },
  {
    value: "settings",
    label: i18n.t("Name and domains"),
    of: "organization",
    kinds: [
      "ORGANIZATION_CREATED",
      "ORGANIZATION_RENAMED",
      "DOMAIN_CODE_MAILED",
      "DOMAIN_CODE_MISSED",
      "DOMAIN_VERIFIED",
      "DOMAIN_OPENED",
      "DOMAIN_CLOSED",
      "DOMAIN_DROPPED",
    ],
  },
  {
    value: "relationships",
    label: i18n.t("Relationships"),
    of: "organization",
    kinds: [
      "RELATIONSHIP_PROPOSED",
      "RELATIONSHIP_INVITED",
      "RELATIONSHIP_INVITATION_REVOKED",
      "RELATIONSHIP_BEGUN",
      "PARTNER_ACCEPTED",
      "PARTNER_ADMITTED",
      "PARTNERSHIP_ENDED",
      "RELATIONSHIP_ENDED",
    ],
  },
  {
    value: "sides",
    label: i18n.t("Sides of workshops"),
    of: "organization",
    kinds: ["SIDE_ASKED", "SIDE_AGREED", "SIDE_DECLINED", "SIDE_ENDED", "MEMBER_SEATED"],
  },
  {
    value: "workshops",
    label: i18n.t("Ways into workshops"),
    of: "both",
    kinds: [
      "WORKSHOP_INVITATION_MADE",
      "WORKSHOP_INVITATION_ROTATED",
      "WORKSHOP_INVITATION_REVOKED",
      "WORKSHOP_INVITATION_REDEEMED",
      "PARTICIPANT_JOINED",
      "PARTICIPANT_REMOVED",
      "JOIN_CODE_REPLACED",
      "DOOR_LOCKED",
      "DOOR_UNLOCKED",
    ],
  },
  {
    value: "programs",
    label: i18n.t("Tokens and webhooks"),
    of: "workspace",
    kinds: [
      "TOKEN_CREATED",
      "TOKEN_REVOKED",
      "WEBHOOK_CREATED",
      "WEBHOOK_CHANGED",
      "WEBHOOK_SWITCHED_ON",
      "WEBHOOK_SWITCHED_OFF",
      "WEBHOOK_SECRET_ROTATED",
      "WEBHOOK_REMOVED",
    ],
  },
  {
    value: "suspensions",
    label: i18n.t("Suspensions"),
    of: "both",
    kinds: ["ORGANIZATION_SUSPENDED", "ORGANIZATION_SUSPENSION_LIFTED"],
  },
  {
    value: "erasures",
    label: i18n.t("Erasures"),
    of: "both",
    kinds: ["ACCOUNT_ERASED", "PARTICIPANT_ERASED", "ORGANIZATION_ERASED"],
  },
];

/** Null: all of them. */
export const kindsOf = (group: string) => groups.find(({ value }) => value === group)?.kinds ?? null;
