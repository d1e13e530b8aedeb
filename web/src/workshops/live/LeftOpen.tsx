import { i18n } from "@lingui/core";
import type { LucideIcon } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "../../design/Button";
import styles from "./LeftOpen.module.css";

/** A round that outlasts its step stays within reach until it is closed. */
export function LeftOpen({
  label,
  icon: Icon,
  title,
  note,
  action,
  isAlone,
  children,
}: {
  label: string;
  icon: LucideIcon;
  title: string;
  /** What one can still do, or why one cannot. */
  note: string;
  /** What the button says that opens it. */
  action: string;
  /** There is nothing else on the stage: it is open, and its title is the page's. */
  isAlone: boolean;
  children: React.ReactNode;
}) {
  const [isOpen, setOpen] = useState(isAlone);
  const panel = useId();
  const Title = isAlone ? "h1" : "h2";
  return (
    <section className={styles.left} aria-label={label}>
      <div className={styles.head}>
        <Icon size={20} aria-hidden />
        <div className={styles.words}>
          <Title className={styles.title}>{i18n.t("{title} is still open", { title })}</Title>
          <p>{note}</p>
        </div>
        {!isAlone && (
          <Button size="small" aria-expanded={isOpen} aria-controls={panel} onPress={() => setOpen(!isOpen)}>
            {isOpen ? i18n.t("Put away") : action}
          </Button>
        )}
      </div>
      <div id={panel}>{isOpen && children}</div>
    </section>
  );
}
