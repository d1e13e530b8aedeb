import { i18n } from "@lingui/core";
import { Copy } from "lucide-react";
import { Button } from "./Button";
import styles from "./CodeBox.module.css";
import { copyText } from "./copyText";

/** Something for a program, to be copied: long lines wrap, so that nothing is hidden on a phone. */
export function CodeBox({
  label,
  text,
  shown = text,
}: {
  /** What it is: `Secret`. */
  label: string;
  text: string;
  /** What stands there, where it is shorter than what is copied. */
  shown?: string;
}) {
  return (
    <figure className={styles.box} aria-label={label}>
      <figcaption className={styles.head}>
        {label}
        <Button
          size="small"
          look="quiet"
          icon={<Copy size={15} aria-hidden />}
          aria-label={i18n.t("Copy: {label}", { label })}
          onPress={() => void copyText(text, i18n.t("{label} copied.", { label }))}
        >
          {i18n.t("Copy")}
        </Button>
      </figcaption>
      <pre className={styles.text}>
        <code>{shown}</code>
      </pre>
    </figure>
  );
}
