import { useState } from "react";
import { ErrorNote } from "../../design/ErrorNote";
import { Form } from "../../design/Form";
import type { Problems } from "../../graphql/failures";
import styles from "../Integrations.module.css";
import { WebhookFields } from "./WebhookFields";
import { problemsOf, type WebhookDraft } from "./webhookDraft";

/** The form of a new webhook, and of one that is changed. */
export function WebhookForm({
  id,
  initial,
  problems,
  error,
  onProblems,
  onSubmit,
}: {
  id: string;
  initial: WebhookDraft;
  problems: Problems;
  error: unknown;
  onProblems: (problems: Problems) => void;
  onSubmit: (draft: WebhookDraft) => void;
}) {
  const [draft, setDraft] = useState(initial);
  return (
    <Form
      id={id}
      problems={problems}
      className={styles.stack}
      onSubmit={() => {
        const found = problemsOf(draft);
        onProblems(found);
        if (Object.keys(found).length === 0)
          onSubmit({ ...draft, name: draft.name.trim(), url: draft.url.trim() });
      }}
    >
      <WebhookFields id={id} draft={draft} problems={problems} onChange={setDraft} />
      <ErrorNote error={error} />
    </Form>
  );
}
