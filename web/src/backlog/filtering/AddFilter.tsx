import { i18n } from "@lingui/core";
import { ArrowLeft, ChevronRight, ListFilter } from "lucide-react";
import { useState } from "react";
import { Menu as AriaMenu, MenuItem } from "react-aria-components/Menu";
import { Button } from "../../design/Button";
import menu from "../../design/Menu.module.css";
import { Panel } from "../../design/Panel";
import { inSentence } from "../../language/inSentence";
import type { Condition } from "../conditions";
import type { Field } from "../fields";
import { type Choices, choosable } from "../useChoices";
import type { BacklogView } from "../view";
import styles from "./AddFilter.module.css";
import { FieldEditor } from "./FieldEditor";

/** First what to narrow by, then to what. */
export function AddFilter({
  view,
  choices,
  onSet,
}: {
  view: BacklogView;
  choices: Choices;
  onSet: (field: Field, condition: Condition) => void;
}) {
  const [field, setField] = useState<Field | null>(null);
  return (
    <Panel
      label={field ? i18n.t("Filter by {field}", { field: inSentence(field.label) }) : i18n.t("Filter")}
      trigger={<Button icon={<ListFilter size={17} aria-hidden />}>{i18n.t("Filter")}</Button>}
      onOpenChange={(open) => open && setField(null)}
    >
      {field ? (
        <>
          <button type="button" className={styles.back} onClick={() => setField(null)}>
            <ArrowLeft size={16} aria-hidden />
            <span className="visually-hidden">{i18n.t("Back to all fields, from")} </span>
            {field.label}
          </button>
          <FieldEditor
            field={field}
            choices={choices.of(field)}
            condition={view.conditions[field.id]}
            onChange={(condition) => onSet(field, condition)}
          />
        </>
      ) : (
        <AriaMenu
          aria-label={i18n.t("Filter by")}
          className={menu.menu ?? ""}
          autoFocus="first"
          shouldCloseOnSelect={false}
          onAction={(id) => setField(choosable(choices, view.tab).find((other) => other.id === id) ?? null)}
        >
          {choosable(choices, view.tab).map((other) => (
            <MenuItem key={other.id} id={other.id} textValue={other.label} className={menu.item ?? ""}>
              <span className={styles.name}>{other.label}</span>
              <ChevronRight size={16} aria-hidden />
            </MenuItem>
          ))}
        </AriaMenu>
      )}
    </Panel>
  );
}
