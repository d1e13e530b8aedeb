import { useState } from "react";
import { Button } from "../design/Button";
import { TextField } from "../design/TextField";
import { Link } from "../routing/Link";
import { codeIn } from "./code";
import styles from "./JoinPage.module.css";

/** Six characters, as the facilitator shows them. */
export function CodeEntry({
  dead,
  onCode,
}: {
  dead: "link" | "code" | null;
  onCode: (code: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const code = codeIn(typed);
  return (
    <>
      <h1 className={styles.title}>Join a workshop</h1>
      <p className={styles.lead}>
        You need no account. Enter the code that your facilitator shows or sent you.
      </p>
      {dead && (
        <p className={styles.dead} role="alert">
          {dead === "link"
            ? "This link no longer works. Ask the facilitator for a new one, or enter the code."
            : "No workshop has this code. Codes change sometimes: check it with the facilitator."}
        </p>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (code) onCode(code);
        }}
      >
        <TextField
          label="Code"
          placeholder="ABC 234"
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          inputClass={styles.code}
          maxLength={9}
          autoFocus
        />
        <Button type="submit" look="primary" size="large" wide isDisabled={code === null}>
          Continue
        </Button>
      </form>
      <p className={styles.other}>
        You have a seat already? <Link href="/pain-points">Your pain points</Link> stay open between
        workshops.
      </p>
    </>
  );
}
