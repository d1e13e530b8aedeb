import { i18n } from "@lingui/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { fixed } from "../../design/counted";
import { shortDayText } from "../../design/dates";
import { Form } from "../../design/Form";
import { NumberField } from "../../design/NumberField";
import { quoted } from "../../design/quoted";
import { SideBadge } from "../../design/SideBadge";
import { TextField } from "../../design/TextField";
import { lengths } from "../words";
import styles from "./ItemDetail.module.css";
import { ItemHeading } from "./ItemHeading";
import type { FoundItem } from "./itemDetailQuery";
import forms from "./StatusForm.module.css";
import type { Run } from "./useRun";

/** Who says "me too", by organization; people are not named. The product team adds somebody who said so elsewhere. */
export function Supporters({ item, isTeam, run }: { item: FoundItem; isTeam: boolean; run: Run }) {
  const [adding, setAdding] = useState(false);
  const { nodes, totalCount } = item.supporters;
  const counts = { people: item.supporterCount, organizations: item.organizationCount };
  return (
    <section className={styles.section} aria-labelledby={`supporters-${item.id}`}>
      <div className={styles.titled}>
        <ItemHeading id={`supporters-${item.id}`}>{i18n.t("Supporters")}</ItemHeading>
        {isTeam && !adding && (
          <Button
            size="small"
            look="quiet"
            icon={<Plus size={15} aria-hidden />}
            onPress={() => setAdding(true)}
          >
            {i18n.t("Add on behalf")}
          </Button>
        )}
      </div>
      <p className={styles.small}>
        {item.supporterCount === 0
          ? i18n.t("Nobody has said “me too” yet.")
          : item.meanSeverity === null
            ? i18n.t(
                "{people, plural, one {# person} other {# people}} of {organizations, plural, one {# organization} other {# organizations}}.",
                counts,
              )
            : i18n.t(
                "{people, plural, one {# person} other {# people}} of {organizations, plural, one {# organization} other {# organizations}}, severity {mean} on average.",
                { ...counts, mean: fixed(item.meanSeverity, 1) },
              )}
      </p>
      {nodes.length > 0 && (
        <ul className={styles.supporters}>
          {nodes.map((supporter) => (
            <li key={supporter.id} className={styles.supporter}>
              <SideBadge side={supporter.side} label={supporter.organization?.name ?? undefined} plain />
              {supporter.severity !== null && (
                <span className={styles.small}>
                  {i18n.t("severity {severity}", { severity: supporter.severity })}
                </span>
              )}
              {supporter.note && (
                <span className={styles.note} dir="auto">
                  {quoted(supporter.note)}
                </span>
              )}
              <span className={styles.small}>
                {supporter.addedBy && `${i18n.t("added by {addedBy}", { addedBy: supporter.addedBy })}, `}
                <time dateTime={supporter.supportedAt}>{shortDayText(supporter.supportedAt)}</time>
              </span>
              {isTeam && supporter.addedBy && supporter.organization?.name && (
                <Button
                  size="small"
                  look="quiet"
                  aria-label={i18n.t("Take back what was added for {name}", {
                    name: supporter.organization.name,
                  })}
                  onPress={() =>
                    void run(
                      "withdrawSupport",
                      { itemId: item.id, onBehalfOf: supporter.organization?.name ?? "" },
                      { done: i18n.t("Taken back.") },
                    )
                  }
                >
                  {i18n.t("Take back")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {totalCount > nodes.length && (
        <p className={styles.small}>{i18n.t("and {count} more", { count: totalCount - nodes.length })}</p>
      )}
      {adding && <BehalfForm item={item} run={run} onClose={() => setAdding(false)} />}
    </section>
  );
}

function BehalfForm({ item, run, onClose }: { item: FoundItem; run: Run; onClose: () => void }) {
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const [severity, setSeverity] = useState(3);
  const [missing, setMissing] = useState(false);
  const hurts = item.__typename === "PainPoint";
  return (
    <Form
      className={forms.form}
      onSubmit={() => {
        if (name.trim() === "") setMissing(true);
        else
          void run(
            "supportItem",
            {
              itemId: item.id,
              onBehalfOf: name.trim(),
              ...(hurts && { severity }),
              ...(note.trim() && { note: note.trim() }),
            },
            { done: i18n.t("Added for {name}.", { name: name.trim() }) },
          ).then((done) => done && onClose());
      }}
    >
      <TextField
        label={i18n.t("Organization")}
        value={name}
        onChange={setName}
        maxLength={lengths.organization}
        autoFocus
        error={missing && name.trim() === "" ? i18n.t("Say for whom.") : null}
      />
      {hurts && (
        <NumberField
          label={i18n.t("How much it hurts them, 1 to 5")}
          value={severity}
          min={1}
          max={5}
          onChange={setSeverity}
        />
      )}
      <TextField
        label={i18n.t("What they said")}
        optional
        value={note}
        onChange={setNote}
        maxLength={lengths.note}
      />
      <div className={forms.buttons}>
        <Button size="small" look="quiet" onPress={onClose}>
          {i18n.t("Cancel")}
        </Button>
        <Button size="small" type="submit" look="primary">
          {i18n.t("Add supporter")}
        </Button>
      </div>
    </Form>
  );
}
