import { i18n } from "@lingui/core";
import { Ban, Copy, Ellipsis, QrCode, RefreshCw, UserX } from "lucide-react";
import { Badge } from "../../design/Badge";
import { Button } from "../../design/Button";
import { copyText } from "../../design/copyText";
import { dayText } from "../../design/dates";
import { IconButton } from "../../design/IconButton";
import list from "../../design/List.module.css";
import { Menu } from "../../design/Menu";
import { SideGlyph } from "../../design/SideBadge";
import type { WorkshopInvitation } from "../facilitation";
import { useWorkshop } from "../useWorkshop";
import styles from "./Inviting.module.css";
import { endsSoon, type InvitationState, inviteesOf, stateOf, stateWords, usesText } from "./invitations";
import { useGuestsOf } from "./useGuestsOf";
import type { InvitationLink } from "./useLinks";

export function InvitationRow({
  invitation,
  link,
  onAsk,
}: {
  invitation: WorkshopInvitation;
  link: InvitationLink | undefined;
  onAsk: (what: "link" | "rotate" | "revoke") => void;
}) {
  const { board, now } = useWorkshop();
  const { came, removable } = useGuestsOf(invitation);
  const state = stateOf(invitation, now());
  const label = invitation.label ?? i18n.t("Erased");
  const url = link?.url;
  return (
    <li className={list.row}>
      <div className={list.rowBody}>
        <h2 className={list.rowTitle}>
          {label}
          {state !== "OPEN" && <Badge tone="outline">{stateWords[state]}</Badge>}
          {state === "OPEN" && endsSoon(invitation, now()) && (
            <Badge tone="warning">{i18n.t("Ends soon")}</Badge>
          )}
        </h2>
        <p className={styles.who}>
          <SideGlyph side={invitation.side} size={12} />
          {inviteesOf(board, invitation)}
        </p>
        <p className={list.meta}>
          {[usesText(invitation), lifeOf(invitation, state)].filter(Boolean).join(" · ")}
        </p>
        {came.length > 0 && (
          <p className={list.meta}>{i18n.t("Came by it: {came}", { came: came.join(", ") })}</p>
        )}
      </div>
      <div className={styles.actions}>
        {state === "OPEN" && (
          <>
            <Button
              size="small"
              icon={<Copy size={15} aria-hidden />}
              isDisabled={!url}
              aria-label={i18n.t("Copy link of {label}", { label })}
              onPress={() =>
                url &&
                void copyText(
                  url,
                  i18n.t("Link copied."),
                  i18n.t("Show the QR code, and select the link there."),
                )
              }
            >
              {i18n.t("Copy link")}
            </Button>
            <Button
              size="small"
              icon={<QrCode size={15} aria-hidden />}
              aria-label={i18n.t("QR code of {label}", { label })}
              onPress={() => onAsk("link")}
            >
              {i18n.t("QR code")}
            </Button>
            <Menu
              label={i18n.t("More about {label}", { label })}
              entries={[
                {
                  id: "rotate",
                  label: i18n.t("Replace the link…"),
                  icon: <RefreshCw size={16} />,
                  disabled: board.state === "CLOSED",
                  onAction: () => onAsk("rotate"),
                },
                {
                  id: "revoke",
                  label: i18n.t("Revoke…"),
                  icon: <Ban size={16} />,
                  danger: true,
                  onAction: () => onAsk("revoke"),
                },
              ]}
            >
              <IconButton
                size="small"
                label={i18n.t("More about {label}", { label })}
                icon={<Ellipsis size={18} />}
              />
            </Menu>
          </>
        )}
        {state !== "OPEN" && removable > 0 && (
          <Button
            size="small"
            look="danger"
            icon={<UserX size={15} aria-hidden />}
            aria-label={i18n.t("Remove who came by {label}…", { label })}
            onPress={() => onAsk("revoke")}
          >
            {i18n.t("Remove who came…")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Until when it works or worked; of one that is used up that does not matter any more. */
const lifeOf = (invitation: WorkshopInvitation, state: InvitationState) =>
  invitation.revokedAt !== null
    ? i18n.t("revoked on {day}", { day: dayText(invitation.revokedAt) })
    : state === "USED_UP"
      ? null
      : state === "EXPIRED"
        ? i18n.t("ended on {day}", { day: dayText(invitation.expiresAt) })
        : i18n.t("works until {day}", { day: dayText(invitation.expiresAt) });
