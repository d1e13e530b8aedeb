import { i18n } from "@lingui/core";
import { X } from "lucide-react";
import { useRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Button } from "../../design/Button";
import { Panel } from "../../design/Panel";
import { inSentence } from "../../language/inSentence";
import type { Condition } from "../conditions";
import type { Field } from "../fields";
import type { Choices } from "../useChoices";
import { activeFields, type BacklogView } from "../view";
import { conditionText } from "./conditionText";
import { FieldEditor } from "./FieldEditor";
import styles from "./FilterChips.module.css";

/** What narrows the list: each can be changed or taken away where it stands. */
export function FilterChips({
  view,
  choices,
  onSet,
  onRemove,
  onClear,
}: {
  view: BacklogView;
  choices: Choices;
  onSet: (field: Field, condition: Condition) => void;
  onRemove: (field: Field) => void;
  onClear: () => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const active = activeFields(view);
  if (active.length === 0) return null;
  return (
    <ul ref={list} className={styles.chips} aria-label={i18n.t("Active filters")}>
      {active.map((field) => {
        const condition = view.conditions[field.id] as Condition;
        const text = conditionText(field, condition, choices.nameOf);
        return (
          <li key={field.id} className={styles.chip}>
            <Panel
              label={i18n.t("Filter by {field}", { field: inSentence(field.label) })}
              trigger={
                <AriaButton className={styles.face ?? ""}>
                  <span className={styles.field}>{field.label}</span>{" "}
                  <span className={styles.text}>{text}</span>
                </AriaButton>
              }
            >
              <FieldEditor
                field={field}
                choices={choices.of(field)}
                condition={condition}
                onChange={(next) => onSet(field, next)}
              />
            </Panel>
            <AriaButton
              className={styles.remove ?? ""}
              aria-label={i18n.t("Remove the filter {label} {text}", { label: field.label, text })}
              onPress={() => {
                onRemove(field);
                // The focus stays among the filters, or goes to the button that adds some.
                requestAnimationFrame(() =>
                  (
                    list.current?.querySelector<HTMLElement>("button") ??
                    document.querySelector<HTMLElement>("[data-add-filter] button")
                  )?.focus(),
                );
              }}
            >
              <X size={15} aria-hidden />
            </AriaButton>
          </li>
        );
      })}
      <li>
        <Button look="quiet" size="small" onPress={onClear}>
          {i18n.t("Clear all")}
        </Button>
      </li>
    </ul>
  );
}
