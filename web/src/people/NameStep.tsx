import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { useAttempt } from "../integrations/useAttempt";
import { NameField } from "./NameField";
import styles from "./People.module.css";

/** A newcomer says what others call them, now or later. */
export function NameStep({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState("");
  const { run, pending, error, problems } = useAttempt([], ["name"]);
  const save = async () => {
    if (!name.trim() || (await run("renamePerson", () => ({ name: name.trim() })))) onDone();
  };
  return (
    <>
      <h1 className={styles.title}>{i18n.t("Welcome")}</h1>
      <p className={styles.lead}>
        {i18n.t("You are signed in, and your account is made. What should we call you?")}
      </p>
      <Form className={styles.form} onSubmit={save}>
        <NameField value={name} onChange={setName} error={problems.name ?? null} autoFocus />
        <ErrorNote error={error} />
        <Button type="submit" look="primary" size="large" wide isPending={pending}>
          {name.trim() ? i18n.t("Save and go on") : i18n.t("Go on without a name")}
        </Button>
      </Form>
    </>
  );
}
