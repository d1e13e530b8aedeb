import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { counted } from "../../design/counted";
import { durationText } from "../agenda/plannedTimes";
import styles from "./TemplatePicker.module.css";
import { audienceOf, isOwn, type Organizations, type Template } from "./templates";

/** One of the templates; each says what it is good for and how long it takes. Those that people made come first, under a heading of their own. */
export function TemplatePicker({
  templates,
  organizations,
  selected,
  onSelect,
}: {
  templates: readonly Template[];
  organizations: Organizations;
  selected: string;
  onSelect: (id: string) => void;
}) {
  const own = templates.filter(isOwn);
  const builtIn = templates.filter((template) => !isOwn(template));
  return (
    <RadioGroup className={styles.group ?? ""} value={selected} onChange={onSelect}>
      <Label className={styles.label ?? ""}>Template</Label>
      {own.length > 0 && <h3 className={styles.origin}>Yours</h3>}
      {own.length > 0 && <Choices templates={own} organizations={organizations} />}
      {own.length > 0 && <h3 className={styles.origin}>Come with CoInnovation</h3>}
      <Choices templates={builtIn} organizations={organizations} />
    </RadioGroup>
  );
}

function Choices({
  templates,
  organizations,
}: {
  templates: readonly Template[];
  organizations: Organizations;
}) {
  return (
    <div className={styles.cards}>
      {templates.map((template) => (
        <Radio key={template.id} value={template.id} className={styles.card ?? ""}>
          <span className={styles.dot} aria-hidden />
          <span className={styles.words}>
            <span className={styles.name}>{template.name || "Erased"}</span>
            {template.description && <span className={styles.description}>{template.description}</span>}
            <span className={styles.facts}>
              {counted(template.steps.length, "step")}, {durationText(template.minutes)}
              {isOwn(template) && ` · ${audienceOf(template, organizations)}`}
            </span>
          </span>
        </Radio>
      ))}
    </div>
  );
}
