import { i18n } from "@lingui/core";
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { FoundPainPoint } from "../backlog/item/itemDetailQuery";
import { reliefNames } from "../backlog/item/timeline";
import type { Run } from "../backlog/item/useRun";
import { Button } from "../design/Button";
import field from "../design/Field.module.css";
import { Form } from "../design/Form";
import { quoted } from "../design/quoted";
import { TextField } from "../design/TextField";
import { AttemptIds } from "../graphql/attemptIds";
import styles from "./ReliefQuestion.module.css";
import { SeverityField } from "./SeverityField";

type Relief = NonNullable<FoundPainPoint["myRelief"]>["relief"];

const answers: readonly { value: Relief; label: string; detail: string }[] = [
  { value: "SOLVED", label: reliefNames.SOLVED, detail: i18n.t("It is gone.") },
  { value: "PARTLY", label: reliefNames.PARTLY, detail: i18n.t("It is better.") },
  { value: "NO", label: reliefNames.NO, detail: i18n.t("As before; it is opened again.") },
];
const longestNote = 300;

/** The question itself: whether it is gone, and how much it hurts now. */
export function ReliefForm({
  painPoint,
  run,
  as,
  onClose,
}: {
  painPoint: FoundPainPoint;
  run: Run;
  as: string;
  onClose: () => void;
}) {
  const before = painPoint.myRelief;
  const [relief, setRelief] = useState<Relief | null>(before?.relief ?? null);
  const [severityNow, setSeverityNow] = useState<number | null>(before?.severityNow ?? null);
  const [note, setNote] = useState(before?.note ?? "");
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const [ids] = useState(() => new AttemptIds([]));
  const delivered = painPoint.answeredBy.nodes.filter(({ ideaStatus }) => ideaStatus === "DELIVERED");
  const answer = async () => {
    if (relief === null || severityNow === null) return setMissing(true);
    setPending(true);
    const done = await run(
      "answerReliefCheck",
      { painPointId: painPoint.id, relief, severityNow, ...(note.trim() && { note: note.trim() }) },
      {
        ids,
        as,
        done:
          relief === "NO"
            ? i18n.t("Opened again. The vendor knows.")
            : i18n.t("Thank you: the vendor knows."),
      },
    );
    setPending(false);
    if (done) onClose();
  };
  return (
    <section className={styles.question} aria-labelledby="relief">
      <h2 id="relief" className={styles.title}>
        {i18n.t("Did it help?")}
      </h2>
      <p>
        {delivered.length === 0
          ? i18n.t("The vendor says that something which answers it is there.")
          : i18n.t("The vendor says that it is there: {ideas}.", {
              ideas: delivered.map(({ text }) => quoted(text ?? i18n.t("Erased"))).join(", "),
            })}{" "}
        {i18n.t("Only you can say whether it is.")}
      </p>
      <Form className={styles.form} onSubmit={answer}>
        <RadioGroup
          className={field.field ?? ""}
          value={relief}
          onChange={(value) => setRelief(value as Relief)}
          isInvalid={missing && relief === null}
          isRequired
          validationBehavior="aria"
        >
          <Label className={field.label ?? ""}>{i18n.t("Is the pain gone?")}</Label>
          <div className={styles.answers}>
            {answers.map(({ value, label, detail }) => (
              <Radio key={value} value={value} className={styles.answer ?? ""} aria-label={label}>
                <strong>{label}</strong>
                <small>{detail}</small>
              </Radio>
            ))}
          </div>
          {missing && relief === null && <p className={field.error}>{i18n.t("Say whether it helped.")}</p>}
        </RadioGroup>
        <SeverityField
          label={i18n.t("How much does it hurt now?")}
          value={severityNow}
          onChange={setSeverityNow}
          error={missing && severityNow === null ? i18n.t("Say how much it hurts now, from 1 to 5.") : null}
        />
        <TextField
          label={i18n.t("What is there to add?")}
          optional
          value={note}
          onChange={setNote}
          maxLength={longestNote}
        />
        <div className={styles.buttons}>
          <Button type="submit" look="primary" isPending={pending}>
            {i18n.t("Answer")}
          </Button>
          {before && (
            <Button look="quiet" onPress={onClose}>
              {i18n.t("Cancel")}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
