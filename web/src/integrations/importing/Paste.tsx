import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Disclosure } from "../../design/Disclosure";
import { Form } from "../../design/Form";
import { TextArea } from "../../design/TextArea";
import styles from "../Integrations.module.css";

/** For a few rows out of a spreadsheet, which come separated by tabs. */
export function Paste({ onText }: { onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <Disclosure summary={i18n.t("Paste instead")}>
      <Form
        className={styles.stack}
        onSubmit={() => {
          onText(text);
        }}
      >
        <TextArea
          label={i18n.t("Rows")}
          value={text}
          onChange={setText}
          rows={6}
          hint={i18n.t("The first row names the columns. Copied from a spreadsheet, or JSON.")}
          placeholder={"text\ttheme\nInvoices arrive late\tBilling"}
        />
        <div>
          <Button type="submit" isDisabled={text.trim() === ""}>
            {i18n.t("See what would happen")}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
