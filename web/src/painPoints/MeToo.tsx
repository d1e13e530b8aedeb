import { i18n } from "@lingui/core";
import { Check, Hand } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button";
import { quoted } from "../design/quoted";
import styles from "./MeToo.module.css";
import { MeTooForm, type MeTooProps } from "./MeTooForm";
import { useKeptFocus } from "./useKeptFocus";

/** Says "me too" with how much it hurts oneself, changes that, and takes it back. */
export function MeToo({ small, ...rest }: MeTooProps & { small?: boolean }) {
  const { painPoint, run, as, onBehalfOf, likely = null } = rest;
  const [asking, setAsking] = useState(false);
  const { place, keepFocus } = useKeptFocus();
  const isMine = painPoint.supportedByMe && !onBehalfOf;
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {asking ? (
        <MeTooForm
          {...rest}
          likely={(onBehalfOf ? null : painPoint.mySupport?.severity) ?? likely}
          onClose={() => {
            keepFocus();
            setAsking(false);
          }}
        />
      ) : isMine ? (
        <Said painPoint={painPoint} run={run} as={as} onChange={() => setAsking(true)} />
      ) : (
        <Button
          look={small ? "secondary" : "signal"}
          size={small ? "small" : "medium"}
          icon={<Hand size={small ? 16 : 18} aria-hidden />}
          onPress={() => setAsking(true)}
        >
          {onBehalfOf ? i18n.t("{onBehalfOf} too", { onBehalfOf }) : i18n.t("Me too")}
        </Button>
      )}
    </div>
  );
}

function Said({ painPoint, run, as, onChange }: MeTooProps & { onChange: () => void }) {
  const { severity, note } = painPoint.mySupport ?? { severity: null, note: null };
  return (
    <div className={styles.said}>
      <p className={styles.saying}>
        <Check size={18} aria-hidden />
        <span>
          {i18n.t("You say “me too”")}
          {severity !== null && <>{i18n.t(", severity {severity} of 5", { severity })}</>}
          {note && `: ${quoted(note)}`}
        </span>
      </p>
      <span className={styles.buttons}>
        <Button size="small" look="quiet" onPress={onChange}>
          {i18n.t("Change")}
        </Button>
        <Button
          size="small"
          look="quiet"
          onPress={() =>
            void run(
              "withdrawSupport",
              { itemId: painPoint.id },
              {
                as,
                done: i18n.t("Withdrawn."),
                undo: () => void run("supportItem", { itemId: painPoint.id, severity, note }, { as }),
              },
            )
          }
        >
          {i18n.t("Withdraw")}
        </Button>
      </span>
    </div>
  );
}
