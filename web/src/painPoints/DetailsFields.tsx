import { i18n } from "@lingui/core";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { frequencies, frequencyNames } from "../backlog/frequencies";
import { Button } from "../design/Button";
import { Select } from "../design/Select";
import { TextArea } from "../design/TextArea";
import { TextField } from "../design/TextField";
import type { Problems } from "../graphql/failures";
import styles from "./DetailsFields.module.css";
import { type Details, lengths, saysMore } from "./details";
import { EvidenceFields } from "./EvidenceFields";
import { SeverityField } from "./SeverityField";

const moreFields = ["whoHasIt", "frequency", "cost", "workaround", "evidence"];

/** What hurts and how much; the rest unfolds, for those who have more than a minute. */
export function DetailsFields({
  details,
  problems,
  onChange,
  hints,
}: {
  details: Details;
  problems: Problems;
  onChange: (change: Partial<Details>) => void;
  /** Shown under the statement. */
  hints?: React.ReactNode;
}) {
  const [unfolded, setUnfolded] = useState(() => saysMore(details));
  const inMore = Object.keys(problems).some((name) => moreFields.some((field) => name.startsWith(field)));
  const open = unfolded || inMore;
  return (
    <>
      <TextArea
        label={i18n.t("What hurts?")}
        placeholder={i18n.t("Say it as you would to a colleague.")}
        value={details.statement}
        onChange={(statement) => onChange({ statement })}
        maxLength={lengths.statement}
        rows={3}
        error={problems.statement ?? null}
        isRequired
        validationBehavior="aria"
      />
      {hints}
      <SeverityField
        label={i18n.t("How much does it hurt?")}
        value={details.severity}
        onChange={(severity) => onChange({ severity })}
        error={problems.severity ?? null}
      />
      <Button
        look="quiet"
        className={styles.unfold ?? ""}
        aria-expanded={open}
        aria-controls="more-details"
        icon={<ChevronDown size={18} aria-hidden className={styles.chevron} />}
        onPress={() => setUnfolded(!open)}
      >
        {open ? i18n.t("Less") : i18n.t("Say more: who, how often, cost, workaround, links")}
      </Button>
      <div id="more-details" className={styles.more} hidden={!open}>
        {open && (
          <>
            <div className={styles.pair}>
              <TextField
                label={i18n.t("Who has it?")}
                optional
                placeholder={i18n.t("Six people in accounting")}
                value={details.whoHasIt}
                onChange={(whoHasIt) => onChange({ whoHasIt })}
                maxLength={lengths.whoHasIt}
                error={problems.whoHasIt ?? null}
              />
              <Select
                label={i18n.t("How often?")}
                value={details.frequency ?? "UNKNOWN"}
                options={[
                  { value: "UNKNOWN", label: i18n.t("Not said") },
                  ...frequencies.map((value) => ({ value, label: frequencyNames[value] })),
                ]}
                onChange={(value) => onChange({ frequency: value === "UNKNOWN" ? null : value })}
                error={problems.frequency ?? null}
              />
            </div>
            <TextField
              label={i18n.t("What does it cost?")}
              optional
              placeholder={i18n.t("Two days a month")}
              value={details.cost}
              onChange={(cost) => onChange({ cost })}
              maxLength={lengths.cost}
              error={problems.cost ?? null}
            />
            <TextArea
              label={i18n.t("What do you do instead?")}
              optional
              value={details.workaround}
              onChange={(workaround) => onChange({ workaround })}
              maxLength={lengths.workaround}
              rows={2}
              error={problems.workaround ?? null}
            />
            <EvidenceFields
              rows={details.evidence}
              problems={problems}
              onChange={(evidence) => onChange({ evidence })}
            />
          </>
        )}
      </div>
    </>
  );
}
