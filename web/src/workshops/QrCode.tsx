import { i18n } from "@lingui/core";
import styles from "./QrCode.module.css";

/** A QR code as the Api draws it, on white whatever the theme. */
export function QrCode({ svg, of }: { svg: string; of: string }) {
  return (
    <img
      className={styles.code}
      src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
      alt={i18n.t("QR code of {of}", { of })}
    />
  );
}
