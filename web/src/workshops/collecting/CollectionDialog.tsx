import { i18n } from "@lingui/core";
import { useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { ownZone } from "../../design/dates";
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

const usualLength = 3 * 86_400_000;

/** When cards of a step may be written before it runs: opens, moves the end, closes early and opens again. */
export function CollectionDialog({ step, onClose }: { step: BoardStep; onClose: () => void }) {
  const { run, now } = useWorkshop();
  const { collection } = step;
  const [opensAt, setOpensAt] = useState(() => toField(new Date(collection?.opensAt ?? now())));
  const [until, setUntil] = useState(() => toField(new Date(collection?.until ?? now() + usualLength)));
  const [late, setLate] = useState(collection?.late === "UNTIL_STEP_ENDS");
  const [atOpening, setAtOpening] = useState(Boolean(collection?.openingReminderAt));
  const [beforeEnd, setBeforeEnd] = useState(Boolean(collection?.endingReminderAt));
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const zone = ownZone();

  const open = async () => {
    const end = fromField(until);
    const begin = fromField(opensAt);
    if (!end || Date.parse(end) <= Math.max(now(), Date.parse(begin ?? "") || 0)) {
      setError(i18n.t("Choose an end after now and after the beginning."));
      return;
    }
    setPending(true);
    const done = await run("openCollectionWindow", {
      stepId: step.stepId,
      opensAt: begin,
      until: end,
      late: late ? "UNTIL_STEP_ENDS" : "REFUSE",
      remindAtOpening: atOpening,
      remindBeforeEnd: beforeEnd,
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
      title={i18n.t("Collect cards before the workshop")}
      action={
        !collection
          ? i18n.t("Open the collection")
          : collection.closedAt
            ? i18n.t("Open it again")
            : i18n.t("Save")
      }
      isOpen
      pending={pending}
      onSubmit={open}
      onClose={onClose}
    >
      <p>
        {i18n.t(
          "Who comes by link writes for “{title}” on their own. Nobody reads a card before you reveal it in the step.",
          { title: step.title ?? i18n.t("this step") },
        )}
      </p>
      {collection && <p className={styles.state}>{windowText(collection, now())}</p>}
      {collection && <Counts step={step} />}
      <TextField label={i18n.t("Open from")} type="datetime-local" value={opensAt} onChange={setOpensAt} />
      <TextField
        label={i18n.t("Until")}
        type="datetime-local"
        value={until}
        onChange={(value) => {
          setUntil(value);
          setError(null);
        }}
        hint={i18n.t("By your clock, {zone}. Everybody else sees it by theirs.", { zone })}
        error={error}
      />
      <Switch
        label={i18n.t("Take late cards")}
        hint={i18n.t(
          "After the end cards are taken until the step ends. Otherwise they are refused until it runs.",
        )}
        isSelected={late}
        onChange={setLate}
      />
      <Switch
        label={i18n.t("Tell people by mail when it opens")}
        hint={i18n.t(
          "Those who have an account and a seat, as long as they have written nothing. Each of them can stop it.",
        )}
        isSelected={atOpening}
        onChange={setAtOpening}
      />
      <Switch
        label={i18n.t("Remind them a day before the end")}
        hint={i18n.t("The reminder moves with the end. A collection shorter than a day has none.")}
        isSelected={beforeEnd}
        onChange={setBeforeEnd}
      />
      {collection && !collection.closedAt && (
        <Button look="quiet" onPress={() => void close()}>
          {i18n.t("Close the collection now")}
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
    <dl className={styles.counts} aria-label={i18n.t("Cards so far")}>
      <div>
        <dt>{i18n.t("All")}</dt>
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
