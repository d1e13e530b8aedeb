import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { TextField } from "../design/TextField";
import { describe, Refusal } from "../graphql/failures";
import styles from "./People.module.css";
import { recover } from "./session";

/** Signs in by an address and a recovery code. */
export function RecoveryStep({
  initial,
  onBack,
  onSignedIn,
}: {
  initial: string;
  onBack: () => void;
  onSignedIn: () => void;
}) {
  const [address, setAddress] = useState(initial);
  const [code, setCode] = useState("");
  const [pending, setPending] = useState(false);
  const [problems, setProblems] = useState<{ email?: string; code?: string }>({});
  const [error, setError] = useState<unknown>(null);
  const signIn = async () => {
    if (pending) return;
    setPending(true);
    setError(null);
    setProblems({});
    try {
      await recover(address.trim(), code);
      return onSignedIn();
    } catch (failure) {
      if (failure instanceof Refusal && failure.code === "EMAIL_INVALID")
        setProblems({ email: describe(failure).message });
      else if (failure instanceof Refusal) setProblems({ code: describe(failure).message });
      else setError(failure);
    }
    setPending(false);
  };
  return (
    <>
      <h1 className={styles.title}>{i18n.t("Sign in by a recovery code")}</h1>
      <p className={styles.lead}>{i18n.t("One of the ten codes that you printed. It works once.")}</p>
      <Form className={styles.form} onSubmit={signIn} problems={problems}>
        <TextField
          label={i18n.t("E-mail address")}
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          autoFocus
          value={address}
          onChange={setAddress}
          error={problems.email ?? null}
          placeholder="name@example.com"
        />
        <TextField
          label={i18n.t("Recovery code")}
          name="recovery-code"
          autoComplete="off"
          value={code}
          onChange={setCode}
          error={problems.code ?? null}
          placeholder="1A2B-3C4D-5E6F-7G8H"
        />
        <ErrorNote error={error} />
        <Button type="submit" look="primary" size="large" wide isPending={pending}>
          {i18n.t("Sign in")}
        </Button>
      </Form>
      <div className={styles.others}>
        <Button look="quiet" onPress={onBack}>
          {i18n.t("Other ways to sign in")}
        </Button>
      </div>
    </>
  );
}
