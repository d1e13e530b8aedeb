import { i18n } from "@lingui/core";
import { Share2, Undo2 } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import styles from "./Properties.module.css";
import type { Run } from "./useRun";

/** How an idea is before a press, and what the press does. */
const kept = {
  shownTo: i18n.t("The product team"),
  press: i18n.t("Show it to everybody whose pain it answers"),
  Icon: Share2,
  there: "shareIdea",
  back: "unshareIdea",
  done: i18n.t("Shown to everybody whose pain it answers, without the comments so far."),
} as const;
const shared = {
  shownTo: i18n.t("Everybody whose pain it answers"),
  press: i18n.t("Take the sharing back"),
  Icon: Undo2,
  there: "unshareIdea",
  back: "shareIdea",
  done: i18n.t("Shown to the product team alone."),
} as const;

/** Whom an idea of the product team's own is shown to; sharing can be taken back until others have a say in it. */
export function SharedWith({
  ideaId,
  isShared,
  mayChange,
  run,
}: {
  ideaId: string;
  isShared: boolean;
  mayChange: boolean;
  run: Run;
}) {
  const { shownTo, press, Icon, there, back, done } = isShared ? shared : kept;
  if (!mayChange) return <span className={styles.text}>{shownTo}</span>;
  return (
    <AriaButton
      className={styles.value ?? ""}
      aria-label={`${shownTo}. ${press}`}
      onPress={() => void run(there, { ideaId }, { done, undo: () => void run(back, { ideaId }) })}
    >
      <span className={styles.text}>{shownTo}</span>
      <Icon size={13} aria-hidden />
    </AriaButton>
  );
}
