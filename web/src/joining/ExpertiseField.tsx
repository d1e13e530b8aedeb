import { i18n } from "@lingui/core";
import { Check, Plus } from "lucide-react";
import { Button } from "../design/Button";
import { TextField } from "../design/TextField";
import { hasTag, isFull, toggled } from "./expertise";
import styles from "./JoinPage.module.css";

/** What somebody knows well, in their own words or in those that others here have used. */
export function ExpertiseField({
  text,
  known,
  onChange,
}: {
  text: string;
  known: readonly string[];
  onChange: (text: string) => void;
}) {
  return (
    <div className={styles.expertise}>
      <TextField
        label={i18n.t("What do you know well?")}
        optional
        placeholder={i18n.t("billing, onboarding")}
        value={text}
        onChange={onChange}
        maxLength={200}
      />
      {known.length > 0 && (
        <fieldset className={styles.known}>
          <legend>{i18n.t("Others here know")}</legend>
          {known.map((tag) => (
            <Button
              key={tag}
              size="small"
              icon={hasTag(text, tag) ? <Check size={16} aria-hidden /> : <Plus size={16} aria-hidden />}
              aria-pressed={hasTag(text, tag)}
              isDisabled={isFull(text) && !hasTag(text, tag)}
              onPress={() => onChange(toggled(text, tag))}
            >
              {tag}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
