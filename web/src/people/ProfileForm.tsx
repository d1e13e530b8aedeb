import { i18n } from "@lingui/core";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "../design/Button";
import { classes } from "../design/classes";
import { ErrorNote } from "../design/ErrorNote";
import field from "../design/Field.module.css";
import { Form } from "../design/Form";
import { Select } from "../design/Select";
import { showToast } from "../design/toasts";
import { useAttempt } from "../integrations/useAttempt";
import { chooseLanguage, languages, ofAccount } from "../language/language";
import type { Person } from "./accountQuery";
import { NameField } from "./NameField";
import styles from "./People.module.css";
import { timeZones } from "./timeZones";

const choices = [
  { value: "EN", label: languages.en },
  { value: "DE", label: languages.de },
] as const;

/** Name, language and clock. */
export function ProfileForm({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const [name, setName] = useState(person.name ?? "");
  const [language, setLanguage] = useState<Person["language"]>(person.language);
  const [timeZone, setTimeZone] = useState(person.timeZone ?? "");
  const renaming = useAttempt([], ["name"]);
  const changing = useAttempt([], ["timeZone"]);
  const id = useId();
  const save = async () => {
    if (renaming.pending || changing.pending) return;
    if (!name.trim()) {
      renaming.setProblems({ name: i18n.t("Say what we should call you.") });
      return;
    }
    const renamed =
      name.trim() === person.name || (await renaming.run("renamePerson", () => ({ name: name.trim() })));
    const changed = await changing.run("changeProfile", () => ({ language, timeZone: timeZone || null }));
    if (renamed && changed) showToast(i18n.t("Saved."), { tone: "positive" });
    onChanged();
    if (changed && language !== person.language) chooseLanguage(ofAccount(language));
  };
  return (
    <Form className={styles.profile} onSubmit={save}>
      <dl className={styles.fixed}>
        <dt>{i18n.t("E-mail address")}</dt>
        <dd>{person.email}</dd>
      </dl>
      <NameField value={name} onChange={setName} error={renaming.problems.name ?? null} />
      <div className={field.field}>
        <Select label={i18n.t("Language")} value={language} options={choices} onChange={setLanguage} />
        <span className={field.hint}>{i18n.t("Of pages, and of mail to you.")}</span>
      </div>
      <div className={field.field}>
        <label htmlFor={id} className={field.label}>
          {i18n.t("Time zone")}
        </label>
        <span className={styles.pick}>
          <select
            id={id}
            className={classes(field.input, styles.zones)}
            value={timeZone}
            onChange={(event) => setTimeZone(event.target.value)}
          >
            {!person.timeZone && <option value="">{i18n.t("Not known")}</option>}
            {timeZones(person.timeZone).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
          <ChevronDown size={18} aria-hidden />
        </span>
        {changing.problems.timeZone && <span className={field.error}>{changing.problems.timeZone}</span>}
      </div>
      <ErrorNote error={renaming.error ?? changing.error} />
      <div>
        <Button type="submit" look="primary" isPending={renaming.pending || changing.pending}>
          {i18n.t("Save")}
        </Button>
      </div>
    </Form>
  );
}
