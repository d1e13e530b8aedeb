import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { useState } from "react";
import { Button } from "../design/Button";
import { Form } from "../design/Form";
import { TextField } from "../design/TextField";
import { Link } from "../routing/Link";
import { codeIn } from "./code";
import styles from "./JoinPage.module.css";

/** Six characters, as the facilitator shows them. */
export function CodeEntry({
  dead,
  onCode,
}: {
  /** Why the way that somebody came leads nowhere. */
  dead: string | null;
  onCode: (code: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const code = codeIn(typed);
  return (
    <>
      <h1 className={styles.title}>{i18n.t("Join a workshop")}</h1>
      <p className={styles.lead}>
        {i18n.t("You need no account. Enter the code that your facilitator shows or sent you.")}
      </p>
      {dead && (
        <p className={styles.dead} role="alert">
          {dead}
        </p>
      )}
      <Form
        className={styles.form}
        onSubmit={() => {
          if (code) onCode(code);
        }}
      >
        <TextField
          label={i18n.t("Code")}
          placeholder={i18n.t("ABC 234")}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          inputClass={styles.code}
          maxLength={9}
          autoFocus
        />
        <Button type="submit" look="primary" size="large" wide isDisabled={code === null}>
          {i18n.t("Continue")}
        </Button>
      </Form>
      <p className={styles.other}>
        <Trans
          id="You have a seat already? <0>Your pain points</0> stay open between workshops."
          components={{ 0: <Link href="/pain-points" /> }}
        />
      </p>
    </>
  );
}
