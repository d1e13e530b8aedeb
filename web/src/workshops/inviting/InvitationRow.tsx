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
  const label = invitation.label ?? "Erased";
  const url = link?.url;
  return (
    <li className={list.row}>
      <div className={list.rowBody}>
        <h2 className={list.rowTitle}>
          {label}
          {state !== "OPEN" && <Badge tone="outline">{stateWords[state]}</Badge>}
          {state === "OPEN" && endsSoon(invitation, now()) && <Badge tone="warning">Ends soon</Badge>}
        </h2>
        <p className={styles.who}>
          <SideGlyph side={invitation.side} size={12} />
          {inviteesOf(board, invitation)}
        </p>
        <p className={list.meta}>
          {[usesText(invitation), lifeOf(invitation, state)].filter(Boolean).join(" · ")}
        </p>
        {came.length > 0 && <p className={list.meta}>Came by it: {came.join(", ")}</p>}
      </div>
      <div className={styles.actions}>
        {state === "OPEN" && (
          <>
            <Button
              size="small"
              icon={<Copy size={15} aria-hidden />}
              isDisabled={!url}
              aria-label={`Copy link of ${label}`}
              onPress={() =>
                url && void copyText(url, "Link copied.", "Show the QR code, and select the link there.")
              }
            >
              Copy link
            </Button>
            <Button
              size="small"
              icon={<QrCode size={15} aria-hidden />}
              aria-label={`QR code of ${label}`}
              onPress={() => onAsk("link")}
            >
              QR code
            </Button>
            <Menu
              label={`More about ${label}`}
              entries={[
                {
                  id: "rotate",
                  label: "Replace the link…",
                  icon: <RefreshCw size={16} />,
                  disabled: board.state === "CLOSED",
                  onAction: () => onAsk("rotate"),
                },
                {
                  id: "revoke",
                  label: "Revoke…",
                  icon: <Ban size={16} />,
                  danger: true,
                  onAction: () => onAsk("revoke"),
                },
              ]}
            >
              <IconButton size="small" label={`More about ${label}`} icon={<Ellipsis size={18} />} />
            </Menu>
          </>
        )}
        {state !== "OPEN" && removable > 0 && (
          <Button
            size="small"
            look="danger"
            icon={<UserX size={15} aria-hidden />}
            aria-label={`Remove who came by ${label}…`}
            onPress={() => onAsk("revoke")}
          >
            Remove who came…
          </Button>
        )}
      </div>
    </li>
  );
}

/** Until when it works or worked; of one that is used up that does not matter any more. */
const lifeOf = (invitation: WorkshopInvitation, state: InvitationState) =>
  invitation.revokedAt !== null
    ? `revoked on ${dayText(invitation.revokedAt)}`
    : state === "USED_UP"
      ? null
      : `${state === "EXPIRED" ? "ended on" : "works until"} ${dayText(invitation.expiresAt)}`;
