import { i18n } from "@lingui/core";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button";
import { Form } from "../design/Form";
import { TextField } from "../design/TextField";
import { navigate } from "../routing/location";
import styles from "./CodeForm.module.css";
import { codeLength, readCode } from "./code";

/** Joining with the six characters; the page behind it asks for side and name. */
export function CodeForm({ hint }: { hint: string }) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  return (
    <Form
      className={styles.form}
      onSubmit={() => {
        const read = readCode(text);
        if (read.problem) setError(read.problem);
        else navigate(`/join#${read.code}`);
      }}
    >
      <h2 className={styles.title}>{i18n.t("Join with a code")}</h2>
      <TextField
        label={i18n.t("Six-character code")}
        value={text}
        onChange={(value) => {
          setText(value.toUpperCase());
          setError(null);
        }}
        error={error}
        hint={hint}
        placeholder={i18n.t("ABC 234")}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        maxLength={codeLength + 3}
        inputClass={styles.code ?? ""}
      />
      <Button type="submit" look="signal" size="large" wide>
        {i18n.t("Join")}
        <ArrowRight size={18} aria-hidden />
      </Button>
    </Form>
  );
}
