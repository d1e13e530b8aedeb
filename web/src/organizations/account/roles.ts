import { i18n } from "@lingui/core";
import type { SelectOption } from "../../design/Select";
import type { Member, MemberRole } from "./queries";

const roles: readonly SelectOption<MemberRole>[] = [
  { value: "MEMBER", label: i18n.t("Member"), detail: i18n.t("Belongs to it, and sees who else does.") },
  {
    value: "ADMINISTRATOR",
    label: i18n.t("Administrator"),
    detail: i18n.t("Invites, changes roles, removes, renames."),
  },
  { value: "OWNER", label: i18n.t("Owner"), detail: i18n.t("May all of it, and hand it over.") },
];

const rank = (role: MemberRole) => roles.findIndex(({ value }) => value === role);

export const roleName = (role: MemberRole) => roles[rank(role)]?.label ?? role;

const withArticle: Record<MemberRole, string> = {
  MEMBER: i18n.t({ id: "member.role", message: "a member" }),
  ADMINISTRATOR: i18n.t("an administrator"),
  OWNER: i18n.t("an owner"),
};

/** `an owner`, as sentences need it. */
export const aRole = (role: MemberRole) => withArticle[role];

/** Those that somebody of this role may give. */
export const rolesUpTo = (own: MemberRole) => roles.slice(0, rank(own) + 1);

/** Those who may invite, change roles and remove. */
export const manages = (role: MemberRole) => role !== "MEMBER";

/** Nobody above oneself is changed or removed. */
export const reaches = (own: MemberRole, other: MemberRole) => manages(own) && rank(other) <= rank(own);

/** How a member is called on the screen. */
export const nameOf = ({ name, email }: Pick<Member, "name" | "email">) =>
  name ?? email ?? i18n.t("No name yet");
