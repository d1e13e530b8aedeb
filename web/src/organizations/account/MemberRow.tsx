import { i18n } from "@lingui/core";
import { CirclePause, CirclePlay, Ellipsis, KeyRound, UserMinus, UserRoundCog } from "lucide-react";
import { Badge } from "../../design/Badge";
import { agoText } from "../../design/dates";
import { IconButton } from "../../design/IconButton";
import list from "../../design/List.module.css";
import { Menu, type MenuEntry } from "../../design/Menu";
import type { Deed } from "./MemberDialog";
import type { Member, MemberRole } from "./queries";
import { aRole, nameOf, reaches, roleName, rolesUpTo } from "./roles";

export function MemberRow({
  member,
  viewerRole,
  onGive,
  onAsk,
  onLift,
}: {
  member: Member;
  viewerRole: MemberRole;
  onGive: (role: MemberRole) => void;
  onAsk: (deed: Deed) => void;
  onLift: () => void;
}) {
  const name = nameOf(member);
  const entries = reaches(viewerRole, member.role)
    ? entriesFor(member, viewerRole, onGive, onAsk, onLift)
    : [];
  return (
    <li className={list.row}>
      <div className={list.rowBody}>
        <h3 className={list.rowTitle}>
          {name}
          <Badge tone={member.role === "OWNER" ? "signal" : "neutral"}>{roleName(member.role)}</Badge>
          {member.suspendedAt && <Badge tone="warning">{i18n.t("Suspended")}</Badge>}
          {member.isViewer && <Badge tone="positive">{i18n.t("You")}</Badge>}
        </h3>
        <p className={list.meta}>
          {[
            member.name && member.email,
            i18n.t("came {ago}", { ago: agoText(member.joinedAt) }),
            member.suspendedAt && i18n.t("suspended {ago}", { ago: agoText(member.suspendedAt) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {entries.length > 0 && (
        <Menu label={i18n.t("Actions for {name}", { name })} entries={entries}>
          <IconButton
            label={i18n.t("Actions for {name}", { name })}
            icon={<Ellipsis size={18} aria-hidden />}
          />
        </Menu>
      )}
    </li>
  );
}

function entriesFor(
  member: Member,
  viewerRole: MemberRole,
  onGive: (role: MemberRole) => void,
  onAsk: (deed: Deed) => void,
  onLift: () => void,
): MenuEntry[] {
  const entries: MenuEntry[] = rolesUpTo(viewerRole)
    .filter(({ value }) => value !== member.role)
    .map(({ value }) => ({
      id: value,
      label: i18n.t("Make {role}", { role: aRole(value) }),
      icon: <UserRoundCog size={18} />,
      onAction: () => onGive(value),
    }));
  if (member.isViewer) return entries;
  if (viewerRole === "OWNER" && !member.suspendedAt)
    entries.push({
      id: "handOver",
      label: i18n.t("Hand over to…"),
      icon: <KeyRound size={18} />,
      separated: true,
      onAction: () => onAsk("handOver"),
    });
  entries.push(
    member.suspendedAt
      ? {
          id: "lift",
          label: i18n.t("Lift the suspension"),
          icon: <CirclePlay size={18} />,
          separated: true,
          onAction: onLift,
        }
      : {
          id: "suspend",
          label: i18n.t("Suspend…"),
          icon: <CirclePause size={18} />,
          separated: true,
          onAction: () => onAsk("suspend"),
        },
  );
  entries.push({
    id: "remove",
    label: i18n.t("Remove…"),
    icon: <UserMinus size={18} />,
    danger: true,
    onAction: () => onAsk("remove"),
  });
  return entries;
}
