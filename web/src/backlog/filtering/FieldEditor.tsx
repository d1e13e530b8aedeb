import { i18n } from "@lingui/core";
import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { CheckMark } from "../../design/Checkbox";
import { classes } from "../../design/classes";
import menu from "../../design/Menu.module.css";
import { SideGlyph } from "../../design/SideBadge";
import { type Side, sides } from "../../design/sides";
import { TextField } from "../../design/TextField";
import { inSentence } from "../../language/inSentence";
import type { Condition } from "../conditions";
import type { Field } from "../fields";
import type { Choice } from "../useChoices";
import styles from "./FieldEditor.module.css";

/** Sets what a field must be; every change counts at once. */
export function FieldEditor({
  field,
  choices,
  condition,
  onChange,
}: {
  field: Field;
  choices: readonly Choice[];
  condition: Condition | undefined;
  onChange: (condition: Condition) => void;
}) {
  if (field.kind === "choice")
    return (
      <ChoiceEditor
        field={field}
        choices={choices}
        values={condition?.kind === "choice" ? condition.values : []}
        not={condition?.kind === "choice" && condition.not}
        onChange={(values, not) => onChange({ kind: "choice", values, not })}
      />
    );
  if (field.kind === "number") {
    const ends = condition?.kind === "number" ? condition : { kind: "number" as const, min: null, max: null };
    return (
      <div className={styles.range}>
        <NumberEnd
          label={i18n.t("At least")}
          value={ends.min}
          onChange={(min) => onChange({ ...ends, min })}
        />
        <NumberEnd
          label={i18n.t("At most")}
          value={ends.max}
          onChange={(max) => onChange({ ...ends, max })}
        />
        {field.hint && <p className={styles.hint}>{field.hint}</p>}
      </div>
    );
  }
  const ends = condition?.kind === "day" ? condition : { kind: "day" as const, min: null, max: null };
  return (
    <div className={styles.range}>
      <DayEnd label={i18n.t("From")} value={ends.min} onChange={(min) => onChange({ ...ends, min })} />
      <DayEnd label={i18n.t("Until")} value={ends.max} onChange={(max) => onChange({ ...ends, max })} />
    </div>
  );
}

const few = 10;

function ChoiceEditor({
  field,
  choices,
  values,
  not: known,
  onChange,
}: {
  field: Field;
  choices: readonly Choice[];
  values: readonly string[];
  not: boolean;
  onChange: (values: string[], not: boolean) => void;
}) {
  const [sought, setSought] = useState("");
  // "Is not" may be chosen before there is anything that it is not; the address keeps no such half.
  const [half, setNot] = useState(known);
  const not = values.length > 0 ? known : half;
  const words = sought.trim().toLocaleLowerCase();
  const shown = choices.filter((choice) => choice.label.toLocaleLowerCase().includes(words));
  return (
    <div className={styles.choice}>
      <fieldset className={styles.sense}>
        <legend className="visually-hidden">{field.label}</legend>
        {[false, true].map((negated) => (
          <button
            key={String(negated)}
            type="button"
            className={styles.word}
            aria-pressed={not === negated}
            onClick={() => {
              setNot(negated);
              onChange([...values], negated);
            }}
          >
            {negated ? i18n.t("is not") : i18n.t("is")}
          </button>
        ))}
      </fieldset>
      {choices.length > few && (
        <div className={styles.seek}>
          <TextField
            label={i18n.t("Find a value of {field}", { field: inSentence(field.label) })}
            labelHidden
            type="search"
            value={sought}
            onChange={setSought}
            placeholder={i18n.t("Find…")}
          />
        </div>
      )}
      <ListBox
        aria-label={field.label}
        className={classes(menu.menu, styles.list)}
        selectionMode="multiple"
        selectedKeys={values}
        onSelectionChange={(keys) => {
          if (keys === "all") return;
          const hidden = values.filter((value) => !shown.some((choice) => choice.value === value));
          onChange([...hidden, ...shown.map(({ value }) => value).filter((value) => keys.has(value))], not);
        }}
        renderEmptyState={() => (
          <p className={styles.hint}>
            {words ? i18n.t("Nothing is called that.") : i18n.t("Nothing to choose from yet.")}
          </p>
        )}
        escapeKeyBehavior="none"
        autoFocus
      >
        {shown.map((choice) => (
          <ListBoxItem
            key={choice.value}
            id={choice.value}
            textValue={choice.label}
            className={menu.item ?? ""}
          >
            {({ isSelected }) => (
              <>
                <CheckMark state={isSelected ? "on" : "off"} />
                {field.id === "side" && isSide(choice.value) && <SideGlyph side={choice.value} />}
                <span className={styles.label}>{choice.label}</span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

function NumberEnd({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const [text, setText] = useState(value === null ? "" : String(value));
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      onChange={(next) => {
        setText(next);
        const number = Number(next.trim().replace(",", "."));
        if (next.trim() === "") onChange(null);
        else if (Number.isFinite(number)) onChange(number);
      }}
      error={
        text.trim() !== "" && !Number.isFinite(Number(text.trim().replace(",", ".")))
          ? i18n.t("Not a number.")
          : null
      }
    />
  );
}

function DayEnd({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  return (
    <TextField label={label} type="date" value={value ?? ""} onChange={(next) => onChange(next || null)} />
  );
}

const isSide = (value: string): value is Side => (sides as readonly string[]).includes(value);
