import { i18n } from "@lingui/core";
import type { ParticipantRole, Side } from "../design/sides";
import styles from "./QrCode.module.css";

/** A QR code as the Api draws it, on white whatever the theme. */
export function QrCode({ svg, label }: { svg: string; label: string }) {
  return (
    <img className={styles.code} src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={label} />
  );
}

/** The one of a workshop's own links, for a side or for those without. */
export const LinkQrCode = ({ svg, of }: { svg: string; of: Side | ParticipantRole }) => (
  <QrCode
    svg={svg}
    label={i18n.t(
      "QR code of the {of, select, VENDOR {vendor} CUSTOMER {customer} PARTNER {partner} FACILITATOR {facilitator} other {observer}} link",
      { of },
    )}
  />
);
