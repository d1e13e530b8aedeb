import { i18n } from "@lingui/core";
import { Check, Plus, X } from "lucide-react";
import { useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { classes } from "../../design/classes";
import menu from "../../design/Menu.module.css";
import { Panel } from "../../design/Panel";
import { TextField } from "../../design/TextField";
import styles from "./WordPicker.module.css";

/** Picks a word that is in use already, or a new one: typing narrows, Enter takes. */
export function WordPicker({
  label,
  trigger,
  words,
  chosen,
  maxLength,
  many,
  onPick,
  onClear,
  placement,
}: {
  /** `Owner`. */
  label: string;
  trigger: React.ReactNode;
  words: readonly string[];
  chosen: readonly string[];
  maxLength: number;
  /** Stays open, and picking again lets go. */
  many?: boolean;
  onPick: (word: string) => void;
  /** Offers to have none. */
  onClear?: () => void;
  placement?: "bottom start" | "top start";
}) {
  const [text, setText] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const typed = text.trim().replace(/\s+/g, " ");
  const all = [...new Set([...chosen, ...words])];
  const known = all.some((word) => word.toLocaleLowerCase() === typed.toLocaleLowerCase());
  return (
    <Panel
      label={label}
      trigger={trigger}
      placement={placement ?? "bottom start"}
      onOpenChange={(open) => open && setText("")}
    >
      {(close) => {
        const pick = (key: string) => {
          if (key === none) onClear?.();
          else onPick(key === added ? typed : key);
          setText("");
          if (!many) close();
        };
        return (
          <Autocomplete
            inputValue={text}
            onInputChange={setText}
            filter={(value, input) => value === added || contains(value, input)}
          >
            <div className={styles.field}>
              <TextField
                label={label}
                labelHidden
                autoFocus
                maxLength={maxLength}
                placeholder={words.length > 0 ? i18n.t("Find or add…") : i18n.t("Type to add…")}
              />
            </div>
            <ListBox
              aria-label={label}
              className={classes(menu.menu, styles.list)}
              selectionMode="none"
              onAction={(key) => pick(String(key))}
              renderEmptyState={() => <p className={styles.hint}>{i18n.t("Type a word and press Enter.")}</p>}
            >
              {all.map((word) => (
                <ListBoxItem key={word} id={word} textValue={word} className={menu.item ?? ""}>
                  <span className={styles.sign}>
                    {chosen.includes(word) && <Check size={16} aria-hidden />}
                  </span>
                  <span className={styles.word}>{word}</span>
                  {chosen.includes(word) && <span className="visually-hidden">{i18n.t(", chosen")}</span>}
                </ListBoxItem>
              ))}
              {typed !== "" && !known && (
                <ListBoxItem id={added} textValue={added} className={menu.item ?? ""}>
                  <Plus size={16} aria-hidden />
                  <span className={styles.word}>{i18n.t("Add “{typed}”", { typed })}</span>
                </ListBoxItem>
              )}
              {onClear && chosen.length > 0 && (
                <ListBoxItem
                  id={none}
                  textValue={typed === "" ? i18n.t({ id: "none.value", message: "None" }) : none}
                  className={menu.item ?? ""}
                >
                  <X size={16} aria-hidden />
                  {i18n.t({ id: "none.value", message: "None" })}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        );
      }}
    </Panel>
  );
}

/** Keys that no word can be: words are trimmed. */
const added = " added";
const none = " none";
