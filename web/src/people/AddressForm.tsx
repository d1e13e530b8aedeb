import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { TextField } from "../design/TextField";
import { describe, Refusal } from "../graphql/failures";
import { looksLikeAddress } from "./emailAddress";
import styles from "./People.module.css";
import { askForCode } from "./session";

/** Asks for the address to which the code goes. */
export function AddressForm({ initial, onSent }: { initial: string; onSent: (address: string) => void }) {
  const [address, setAddress] = useState(initial);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const ask = async () => {
    if (pending) return;
    if (!looksLikeAddress(address)) {
      setProblem(i18n.t("Type your e-mail address, such as name@example.com."));
      return;
    }
    setPending(true);
    setError(null);
    try {
      await askForCode(address.trim());
      onSent(address.trim());
    } catch (failure) {
      if (failure instanceof Refusal && failure.code === "EMAIL_INVALID")
        setProblem(describe(failure).message);
      else setError(failure);
    }
    setPending(false);
  };
  return (
    <Form className={styles.form} onSubmit={ask}>
      <TextField
        label={i18n.t("E-mail address")}
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        autoFocus
        value={address}
        onChange={(value) => {
          setAddress(value);
          setProblem(null);
        }}
        error={problem}
        placeholder="name@example.com"
      />
      <ErrorNote error={error} />
      <Button type="submit" look="primary" size="large" wide isPending={pending}>
        {i18n.t("Mail me a code")}
      </Button>
    </Form>
  );
}
