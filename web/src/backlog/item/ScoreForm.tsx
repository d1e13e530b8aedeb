import { i18n } from "@lingui/core";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Form } from "../../design/Form";
import styles from "./Scores.module.css";

/** What the forms of all scores have in common: the fields, what they come to while one types, saving and taking away. */
export function ScoreForm({
  title,
  save,
  preview,
  onSave,
  onWithdraw,
  onClose,
  children,
}: {
  title: string;
  /** What the button says. */
  save: string;
  /** What it comes to, while it is typed. */
  preview: string;
  onSave: () => Promise<boolean>;
  onWithdraw: (() => Promise<boolean>) | undefined;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const [pending, setPending] = useState(false);
  const settle = async (act: () => Promise<boolean>) => {
    setPending(true);
    const done = await act();
    setPending(false);
    if (done) onClose();
  };
  return (
    <Form
      className={styles.form}
      aria-label={title}
      onSubmit={() => {
        void settle(onSave);
      }}
    >
      <div className={styles.fields}>{children}</div>
      <output className={styles.preview}>{preview}</output>
      <div className={styles.buttons}>
        {onWithdraw && (
          <Button size="small" look="danger" onPress={() => void settle(onWithdraw)}>
            {i18n.t("Take away")}
          </Button>
        )}
        <span className={styles.room} />
        <Button size="small" look="quiet" onPress={onClose}>
          {i18n.t("Cancel")}
        </Button>
        <Button size="small" type="submit" look="primary" isPending={pending}>
          {save}
        </Button>
      </div>
    </Form>
  );
}
