import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { DoorClosed } from "lucide-react";
import { SideBadge } from "../../design/SideBadge";
import { sideNames } from "../../design/sides";
import { useJoinLinks } from "../inviting/useJoinLinks";
import { LinkQrCode } from "../QrCode";
import { useWorkshop } from "../useWorkshop";
import styles from "./Projector.module.css";

/** The way in: a code, and a QR code for each side. Only a facilitator's seat has them. */
export function JoinPanel() {
  const { isFacilitator, board } = useWorkshop();
  if (board.doorLocked)
    return (
      <p className={styles.locked}>
        <DoorClosed size={22} aria-hidden /> {i18n.t("The door is locked.")}
      </p>
    );
  return isFacilitator ? <Ways /> : null;
}

function Ways() {
  const { board } = useWorkshop();
  const { links = [], code } = useJoinLinks();
  if (!code) return null;
  return (
    <aside className={styles.join} aria-label={i18n.t("How to join")}>
      <p className={styles.where}>
        <Trans
          id="Join at {host}/join with<0>{code}</0>"
          values={{ host: location.host, code: `${code.slice(0, 3)} ${code.slice(3)}` }}
          components={{ 0: <strong className={styles.code} /> }}
        />
      </p>
      <ul className={styles.codes}>
        {links.map(
          ({ side, qrCode }) =>
            side && (
              <li key={side}>
                <LinkQrCode svg={qrCode} of={side} />
                <SideBadge
                  side={side}
                  label={
                    board.sides.find((other) => other.side === side)?.organizationName ?? sideNames[side]
                  }
                  plain
                />
              </li>
            ),
        )}
      </ul>
    </aside>
  );
}
