import { i18n } from "@lingui/core";
import { Trans } from "@lingui/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { ErrorNote } from "../design/ErrorNote";
import { Form } from "../design/Form";
import { TextField } from "../design/TextField";
import { showToast } from "../design/toasts";
import { describe, Refusal } from "../graphql/failures";
import { codeDigits, digitsIn, spaced } from "./code";
import styles from "./People.module.css";
import { askForCode, redeemCode } from "./session";
import { useCountdown } from "./useCountdown";

const resendAfter = 30;

/** Takes the code: typed, pasted, or put in by the phone; the last digit sends it. */
export function CodeStep({
  address,
  onOther,
  onSignedIn,
}: {
  address: string;
  onOther: () => void;
  onSignedIn: (isNew: boolean) => void;
}) {
  const [code, setCode] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [left, restart] = useCountdown(resendAfter);
  const form = useRef<HTMLFormElement>(null);
  const focus = () => form.current?.querySelector("input")?.focus();
  useEffect(() => {
    if (problem) form.current?.querySelector("input")?.select();
  }, [problem]);

  const redeem = async (digits: string) => {
    if (pending) return;
    if (digits.length !== codeDigits) {
      setProblem(i18n.t("The code has {codeDigits} digits.", { codeDigits }));
      return;
    }
    setPending(true);
    setError(null);
    try {
      onSignedIn(await redeemCode(address, digits));
      return;
    } catch (failure) {
      if (failure instanceof Refusal) setProblem(describe(failure).message);
      else setError(failure);
    }
    setPending(false);
  };
  const again = async () => {
    setError(null);
    try {
      await askForCode(address);
      restart();
      setCode((now) => (now === code ? "" : now));
      setProblem(null);
      showToast(i18n.t("A new code is on its way. The one before does not work any more."), {
        tone: "positive",
      });
      focus();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <h1 className={styles.title}>{i18n.t("Look into your mail")}</h1>
      <p className={styles.lead}>
        <Trans
          id="A code of {codeDigits} digits is on its way to <0>{address}</0>. It works once, within ten minutes."
          values={{ codeDigits, address }}
          components={{ 0: <strong /> }}
        />
      </p>
      <Form
        ref={form}
        className={styles.form}
        onSubmit={() => {
          void redeem(digitsIn(code));
        }}
      >
        <TextField
          label={i18n.t("Code")}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={(typed) => {
            const digits = digitsIn(typed);
            setCode(spaced(digits));
            setProblem(null);
            if (digits.length === codeDigits && digits !== digitsIn(code)) void redeem(digits);
          }}
          error={problem}
          placeholder="1234 5678"
          inputClass={styles.code ?? ""}
        />
        <ErrorNote error={error} />
        <Button type="submit" look="primary" size="large" wide isPending={pending}>
          {i18n.t("Sign in")}
        </Button>
      </Form>
      <div className={styles.others}>
        <Button look="quiet" isDisabled={left > 0} onPress={() => void again()}>
          {left > 0 ? i18n.t("Mail another code in {left} s", { left }) : i18n.t("Mail another code")}
        </Button>
        <Button look="quiet" onPress={onOther}>
          {i18n.t("Use another address")}
        </Button>
      </div>
      <p className={styles.fine}>
        {i18n.t("Nothing there? Look among the spam, and whether the address is right.")}
      </p>
    </>
  );
}
