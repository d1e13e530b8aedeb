import { Check, Hand } from "lucide-react";
import { useState } from "react";
import type { Run } from "../backlog/item/useRun";
import { Button } from "../design/Button";
import { TextField } from "../design/TextField";
import { AttemptIds } from "../graphql/attemptIds";
import styles from "./MeToo.module.css";
import { SeverityField } from "./SeverityField";

const longestNote = 300;

interface Supportable {
  id: string;
  supportedByMe: boolean;
  mySupport: { severity: number | null; note: string | null } | null;
}

/** Says "me too" with how much it hurts oneself, changes that, and takes it back. */
export function MeToo({
  painPoint,
  run,
  as,
  onBehalfOf,
  likely = null,
  small,
}: {
  painPoint: Supportable;
  run: Run;
  /** The seat to speak from. */
  as?: string | undefined;
  /** For the product team: the organization that says so. */
  onBehalfOf?: string | undefined;
  /** The severity that is offered first. */
  likely?: number | null;
  small?: boolean;
}) {
  const [asking, setAsking] = useState(false);
  const size = small ? "small" : "medium";
  const mine = painPoint.supportedByMe && !onBehalfOf;
  if (asking)
    return (
      <MeTooForm
        painPoint={painPoint}
        run={run}
        as={as}
        onBehalfOf={onBehalfOf}
        likely={painPoint.mySupport?.severity ?? likely}
        onClose={() => setAsking(false)}
      />
    );
  if (!mine)
    return (
      <Button
        look={small ? "secondary" : "signal"}
        size={size}
        icon={<Hand size={small ? 16 : 18} aria-hidden />}
        onPress={() => setAsking(true)}
      >
        {onBehalfOf ? `${onBehalfOf} too` : "Me too"}
      </Button>
    );
  const { severity, note } = painPoint.mySupport ?? { severity: null, note: null };
  return (
    <div className={styles.said}>
      <p className={styles.saying}>
        <Check size={18} aria-hidden />
        <span>
          You say “me too”
          {severity !== null && <>, severity {severity} of 5</>}
          {note && <>: “{note}”</>}
        </span>
      </p>
      <span className={styles.buttons}>
        <Button size="small" look="quiet" onPress={() => setAsking(true)}>
          Change
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
                done: "Withdrawn.",
                undo: () => void run("supportItem", { itemId: painPoint.id, severity, note }, { as }),
              },
            )
          }
        >
          Withdraw
        </Button>
      </span>
    </div>
  );
}

function MeTooForm({
  painPoint,
  run,
  as,
  onBehalfOf,
  likely,
  onClose,
}: {
  painPoint: Supportable;
  run: Run;
  as: string | undefined;
  onBehalfOf: string | undefined;
  likely: number | null;
  onClose: () => void;
}) {
  const [severity, setSeverity] = useState(likely);
  const [note, setNote] = useState(painPoint.mySupport?.note ?? "");
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds([]));
  const say = async () => {
    if (severity === null) return setMissing(true);
    setPending(true);
    const done = await run(
      "supportItem",
      {
        itemId: painPoint.id,
        severity,
        ...(note.trim() && { note: note.trim() }),
        ...(onBehalfOf && { onBehalfOf }),
      },
      { ids, as, done: onBehalfOf ? `Added for ${onBehalfOf}.` : "You say “me too”." },
    );
    setPending(false);
    if (done) onClose();
  };
  return (
    // A "me too" among the similar ones stands within the form of another pain point, and forms do not nest.
    <fieldset className={styles.form} aria-label="Me too">
      <SeverityField
        label={onBehalfOf ? `How much does it hurt ${onBehalfOf}?` : "How much does it hurt you?"}
        value={severity}
        onChange={setSeverity}
        error={missing && severity === null ? "Say how much it hurts, from 1 to 5." : null}
      />
      <TextField
        label="What is there to add?"
        optional
        value={note}
        onChange={setNote}
        maxLength={longestNote}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          void say();
        }}
      />
      <div className={styles.buttons}>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" isPending={pending} onPress={() => void say()}>
          {onBehalfOf ? "Add" : "Say “me too”"}
        </Button>
      </div>
    </fieldset>
  );
}
