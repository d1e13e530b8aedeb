import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { durationText } from "../agenda/plannedTimes";
import styles from "./TemplatePicker.module.css";
import type { Template } from "./templates";

/** One of the templates; each says what it is good for and how long it takes. */
export function TemplatePicker({
  templates,
  selected,
  onSelect,
}: {
  templates: readonly Template[];
  selected: string;
  onSelect: (id: string) => void;
}) {
  return (
    <RadioGroup className={styles.group ?? ""} value={selected} onChange={onSelect}>
      <Label className={styles.label ?? ""}>Template</Label>
      <div className={styles.cards}>
        {templates.map((template) => (
          <Radio key={template.id} value={template.id} className={styles.card ?? ""}>
            <span className={styles.dot} aria-hidden />
            <span className={styles.words}>
              <span className={styles.name}>{template.name}</span>
              <span className={styles.description}>{template.description}</span>
              <span className={styles.facts}>
                {template.steps.length} steps, {durationText(template.minutes)}
              </span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
