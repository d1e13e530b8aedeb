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
  const [statement, setStatement] = useState("The invoice arrives three days late");
  return (
    <Section
      id="fields"
      title="Fields"
      lead="A label above, a hint below. What does not do is said in the field’s own place, with what to do; the keyboard goes there."
    >
      <Sample name="Text" stack>
        <TextField label="Your name" hint="As the others will see it." />
        <TextField label="Where it shows" optional placeholder="In the monthly report" />
        <TextField
          label="E-mail address"
          defaultValue="carla@harbor"
          error="An address ends in a domain: carla@harbor.example"
        />
        <TextField label="Organization" defaultValue="Harbor Foods" isDisabled />
      </Sample>
      <Sample name="Long text" note="Grows with what is written; counts near its end." stack>
        <TextArea
          label="Pain point"
          value={statement}
          onChange={setStatement}
          maxLength={40}
          hint="Who has it, and when?"
        />
      </Sample>
      <Sample name="One of a list" stack>
        <Select
          label="How bad is it?"
          value={severity}
          onChange={setSeverity}
          options={[
            { value: "1", label: "A nuisance", detail: "We can live with it." },
            { value: "3", label: "Costs us hours" },
            { value: "5", label: "Stops us", detail: "Nothing goes until it is solved." },
          ]}
        />
        <Select
          label="Side"
          value={null}
          onChange={() => {}}
          options={[{ value: "VENDOR", label: "Vendor" }]}
          error="Choose the side for which you act."
        />
      </Sample>
      <Sample name="A number" stack>
        <NumberField label="Minutes" value={minutes} onChange={setMinutes} min={1} max={240} />
      </Sample>
      <Sample name="Yes or no" note="A switch takes effect at once, a checkbox when the form is sent." stack>
        <Checkbox
          label="Tell me when something changes"
          hint="By mail, once a day."
          state={isChosen ? "on" : "off"}
          onChange={setChosen}
        />
        <Checkbox
          label="All 12 cards, of which 3 are chosen"
          state="some"
          className={styles.choice}
          onChange={() => {}}
        />
        <Switch
          label="Silent until revealed"
          hint="Nobody but its author sees a card."
          isSelected={isSilent}
          onChange={setSilent}
        />
        <Switch label="Not now" isSelected={false} onChange={() => {}} isDisabled />
      </Sample>
    </Section>
  );
}
