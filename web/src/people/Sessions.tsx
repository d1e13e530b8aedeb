import { i18n } from "@lingui/core";
import { useState } from "react";
import { Badge } from "../design/Badge";
import { Button } from "../design/Button";
import { ConfirmDialog } from "../design/ConfirmDialog";
import { classes } from "../design/classes";
import { agoText, dayText } from "../design/dates";
import list from "../design/List.module.css";
import { TitledSection } from "../design/TitledSection";
import { showToast } from "../design/toasts";
import { useAttempt } from "../integrations/useAttempt";
import type { Session } from "./accountQuery";
import styles from "./People.module.css";

/** Where the reader is signed in, and ending it there. */
export function Sessions({ sessions, onChanged }: { sessions: Session[]; onChanged: () => void }) {
  const [ending, setEnding] = useState<Session | "others" | null>(null);
  const { run, pending, error } = useAttempt();
  const end = async () => {
    const done =
      ending === "others"
        ? await run("endOtherSessions", () => ({}))
        : ending && (await run("endSession", () => ({ sessionId: ending.id })));
    onChanged();
    if (!done) return;
    showToast(ending === "others" ? i18n.t("Signed out everywhere else.") : i18n.t("Signed out there."), {
      tone: "positive",
    });
    setEnding(null);
  };
  return (
    <TitledSection title={i18n.t("Where you are signed in")}>
      <ul className={classes(list.list, styles.wide)} aria-label={i18n.t("Sessions")}>
        {sessions.map((session) => (
          <li key={session.id} className={list.row}>
            <div className={list.rowBody}>
              <p className={styles.device}>
                {session.device}
                {session.isCurrent && <Badge tone="positive">{i18n.t("This browser")}</Badge>}
              </p>
              <p className={list.meta}>
                {i18n.t("Last seen {ago} · signed in {day}", {
                  ago: agoText(session.lastSeenAt),
                  day: dayText(session.begunAt),
                })}
              </p>
            </div>
            {!session.isCurrent && (
              <Button size="small" look="danger" onPress={() => setEnding(session)}>
                {i18n.t("Sign out there")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button onPress={() => setEnding("others")}>{i18n.t("Sign out everywhere else")}</Button>
      )}
      <p className={styles.fine}>
        {i18n.t(
          "You see one that is not yours? Sign it out. A session ends by itself after 30 days without a visit, and after 90 days in any case.",
        )}
      </p>
      {ending && (
        <ConfirmDialog
          title={
            ending === "others"
              ? i18n.t("Sign out everywhere else?")
              : i18n.t("Sign out of {device}?", { device: ending.device })
          }
          confirm={i18n.t("Sign out there")}
          pending={pending}
          error={error}
          onConfirm={() => void end()}
          onClose={() => setEnding(null)}
        >
          <p>{i18n.t("What is open there closes at once. What was written stays, and so do your seats.")}</p>
        </ConfirmDialog>
      )}
    </TitledSection>
  );
}
