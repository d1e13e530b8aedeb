import { i18n } from "@lingui/core";
import { useState } from "react";
import { Checkbox } from "../design/Checkbox";
import { NumberField } from "../design/NumberField";
import { Select } from "../design/Select";
import { Switch } from "../design/Switch";
import { TextArea } from "../design/TextArea";
import { TextField } from "../design/TextField";
import styles from "./Guide.module.css";
import { Sample, Section } from "./Section";

type Severity = "1" | "3" | "5";

/** What is filled in. */
export function Fields() {
  const [severity, setSeverity] = useState<Severity>("3");
  const [minutes, setMinutes] = useState(8);
  const [isChosen, setChosen] = useState(true);
  const [isSilent, setSilent] = useState(true);
  const [statement, setStatement] = useState(i18n.t("The invoice arrives three days late"));
  return (
    <Section
      id="fields"
      title={i18n.t("Fields")}
      lead={i18n.t(
        "A label above, a hint below. What does not do is said in the field’s own place, with what to do; the keyboard goes there.",
      )}
    >
      <Sample name="Text" stack>
        <TextField label={i18n.t("Your name")} hint={i18n.t("As the others will see it.")} />
        <TextField label={i18n.t("Where it shows")} optional placeholder={i18n.t("In the monthly report")} />
        <TextField
          label={i18n.t("E-mail address")}
          defaultValue="carla@harbor"
          error={i18n.t("An address ends in a domain: carla@harbor.example")}
        />
        <TextField label={i18n.t("Organization")} defaultValue={i18n.t("Harbor Foods")} isDisabled />
      </Sample>
      <Sample
        name={i18n.t("Long text")}
        note={i18n.t("Grows with what is written; counts near its end.")}
        stack
      >
        <TextArea
          label={i18n.t("Pain point")}
          value={statement}
          onChange={setStatement}
          maxLength={40}
          hint={i18n.t("Who has it, and when?")}
        />
      </Sample>
      <Sample name={i18n.t("One of a list")} stack>
        <Select
          label={i18n.t("How bad is it?")}
          value={severity}
          onChange={setSeverity}
          options={[
            { value: "1", label: i18n.t("A nuisance"), detail: i18n.t("We can live with it.") },
            { value: "3", label: i18n.t("Costs us hours") },
            { value: "5", label: i18n.t("Stops us"), detail: i18n.t("Nothing goes until it is solved.") },
          ]}
        />
        <Select
          label={i18n.t("Side")}
          value={null}
          onChange={() => {}}
          options={[{ value: "VENDOR", label: i18n.t("Vendor") }]}
          error={i18n.t("Choose the side for which you act.")}
        />
      </Sample>
      <Sample name={i18n.t("A number")} stack>
        <NumberField label={i18n.t("Minutes")} value={minutes} onChange={setMinutes} min={1} max={240} />
      </Sample>
      <Sample
        name={i18n.t("Yes or no")}
        note={i18n.t("A switch takes effect at once, a checkbox when the form is sent.")}
        stack
      >
        <Checkbox
          label={i18n.t("Tell me when something changes")}
          hint={i18n.t("By mail, once a day.")}
          state={isChosen ? "on" : "off"}
          onChange={setChosen}
        />
        <Checkbox
          label={i18n.t("All 12 cards, of which 3 are chosen")}
          state="some"
          className={styles.choice}
          onChange={() => {}}
        />
        <Switch
          label={i18n.t("Silent until revealed")}
          hint={i18n.t("Nobody but its author sees a card.")}
          isSelected={isSilent}
          onChange={setSilent}
        />
        <Switch label={i18n.t("Not now")} isSelected={false} onChange={() => {}} isDisabled />
      </Sample>
    </Section>
  );
}
