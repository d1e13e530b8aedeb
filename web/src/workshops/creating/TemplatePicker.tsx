import { i18n } from "@lingui/core";
import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
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
      <Label className={styles.label ?? ""}>{i18n.t("Template")}</Label>
      {own.length > 0 && <h2 className={styles.origin}>{i18n.t("Yours")}</h2>}
      {own.length > 0 && <Choices templates={own} organizations={organizations} />}
      {own.length > 0 && <h2 className={styles.origin}>{i18n.t("Come with CoInnovation")}</h2>}
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
            <span className={styles.name} dir="auto">
              {template.name || i18n.t("Erased")}
            </span>
            {template.description && (
              <span className={styles.description} dir="auto">
                {template.description}
              </span>
            )}
            <span className={styles.facts}>
              {i18n.t("{count, plural, one {# step} other {# steps}}", { count: template.steps.length })},{" "}
              {durationText(template.minutes)}
              {isOwn(template) && ` · ${audienceOf(template, organizations)}`}
            </span>
          </span>
        </Radio>
      ))}
    </div>
  );
}
