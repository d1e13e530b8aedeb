import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { FormDialog } from "../../design/FormDialog";
import { Switch } from "../../design/Switch";
import { sideNames } from "../../design/sides";
import { TextField } from "../../design/TextField";
import { graphql } from "../../graphql/graphql";
import { useQuery } from "../../graphql/useQuery";
import { useWorkshop } from "../useWorkshop";
import type { BoardStep } from "../workshopBoard";
import styles from "./CollectionDialog.module.css";
import { fromField, toField, windowText } from "./collections";

const collectedQuery = graphql(`
  query Collected($id: ID!) {
    workshop(id: $id) {
      collected {
        stepId
        cards
        sides {
          side
          cards
        }
      }
    }
  }
`);

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

/** When cards of a step may be written before it runs: opens, moves the end, closes early and opens again. */
export function CollectionDialog({ step, onClose }: { step: BoardStep; onClose: () => void }) {
  const { run, now } = useWorkshop();
  const { collection } = step;
  const [opensAt, setOpensAt] = useState(() => toField(new Date(collection?.opensAt ?? now())));
  const [until, setUntil] = useState(() => toField(collection ? new Date(collection.until) : days(3)));
  const [late, setLate] = useState(collection?.late === "UNTIL_STEP_ENDS");
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const open = async () => {
    const end = fromField(until);
    const begin = fromField(opensAt);
    if (!end || Date.parse(end) <= Math.max(now(), Date.parse(begin ?? "") || 0)) {
      setError("Choose an end after now and after the beginning.");
      return;
    }
    setPending(true);
    const done = await run("openCollectionWindow", {
      stepId: step.stepId,
      opensAt: begin,
      until: end,
      late: late ? "UNTIL_STEP_ENDS" : "REFUSE",
    });
    setPending(false);
    if (done) onClose();
  };
  const close = async () => {
    setPending(true);
    const done = await run("closeCollectionWindow", { stepId: step.stepId });
    setPending(false);
    if (done) onClose();
  };

  return (
    <FormDialog
      title="Collect cards before the workshop"
      action={!collection ? "Open the collection" : collection.closedAt ? "Open it again" : "Save"}
      isOpen
      pending={pending}
      onSubmit={open}
      onClose={onClose}
    >
      <p>
        Who comes by link writes for “{step.title ?? "this step"}” on their own. Nobody reads a card before
        you reveal it in the step.
      </p>
      {collection && <p className={styles.state}>{windowText(collection, now())}</p>}
      {collection && <Counts step={step} />}
      <TextField label="Open from" type="datetime-local" value={opensAt} onChange={setOpensAt} />
      <TextField
        label="Until"
        type="datetime-local"
        value={until}
        onChange={(value) => {
          setUntil(value);
          setError(null);
        }}
        hint={`By your clock, ${zone}. Everybody else sees it by theirs.`}
        error={error}
      />
      <Switch
        label="Take late cards"
        hint="After the end cards are taken until the step ends. Otherwise they are refused until it runs."
        isSelected={late}
        onChange={setLate}
      />
      {collection && !collection.closedAt && (
        <Button look="quiet" onPress={() => void close()}>
          Close the collection now
        </Button>
      )}
    </FormDialog>
  );
}

/** How many came in, by side where the step shows names. */
function Counts({ step }: { step: BoardStep }) {
  const { workshopId, participantId } = useWorkshop();
  const { data, refetch } = useQuery(collectedQuery, { id: workshopId }, { participantId });
  useEffect(() => {
    const timer = setInterval(refetch, 5_000);
    return () => clearInterval(timer);
  }, [refetch]);
  const counts = data?.workshop?.collected?.find(({ stepId }) => stepId === step.stepId);
  if (!counts) return null;
  return (
    <dl className={styles.counts} aria-label="Cards so far">
      <div>
        <dt>All</dt>
        <dd>{counts.cards}</dd>
      </div>
      {counts.sides?.map(({ side, cards }) => (
        <div key={side}>
          <dt>{sideNames[side]}</dt>
          <dd>{cards}</dd>
        </div>
      ))}
    </dl>
  );
}
