import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { useState } from "react";
import type { FoundPainPoint } from "../backlog/item/itemDetailQuery";
import { reliefNames } from "../backlog/item/timeline";
import type { Run } from "../backlog/item/useRun";
import { Button } from "../design/Button";
import { quoted } from "../design/quoted";
import { ReliefForm } from "./ReliefForm";
import styles from "./ReliefQuestion.module.css";
import { useKeptFocus } from "./useKeptFocus";

/** After something was delivered: did it help? Only those who have the pain can say so. */
export function ReliefQuestion({
  painPoint,
  run,
  as,
}: {
  painPoint: FoundPainPoint;
  run: Run;
  as: string | undefined;
}) {
  const { myRelief, reliefDue } = painPoint;
  const [changing, setChanging] = useState(false);
  const { place, keepFocus } = useKeptFocus();
  if (as === undefined || (!reliefDue && !myRelief)) return null;
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {myRelief && !changing ? (
        <section className={styles.answered} aria-label={i18n.t("Relief check")}>
          <p>
            <Trans
              id="You were asked whether it helped, and said <0>{relief}</0>, severity now {severityNow} of 5"
              values={{ relief: reliefNames[myRelief.relief], severityNow: myRelief.severityNow }}
              components={{ 0: <strong /> }}
            />
            {myRelief.severityBefore !== null && (
              <> {i18n.t("(before: {severityBefore})", { severityBefore: myRelief.severityBefore })}</>
            )}
            .{myRelief.note && ` ${quoted(myRelief.note)}`}
          </p>
          <Button size="small" onPress={() => setChanging(true)}>
            {i18n.t("Change my answer")}
          </Button>
        </section>
      ) : (
        <ReliefForm
          painPoint={painPoint}
          run={run}
          as={as}
          onClose={() => {
            keepFocus();
            setChanging(false);
          }}
        />
      )}
    </div>
  );
}
