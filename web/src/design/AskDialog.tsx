import { useState } from "react";
import type { Question } from "./Ask";
import { ConfirmDialog } from "./ConfirmDialog";

/** Asks once; what went wrong is told by whatever did it. */
export default function AskDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const { title, confirm, text, deed } = question;
  const [pending, setPending] = useState(false);
  const act = async () => {
    setPending(true);
    const done = await deed();
    setPending(false);
    if (done) onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      pending={pending}
      onConfirm={() => void act()}
      onClose={onClose}
    >
      <p>{text}</p>
    </ConfirmDialog>
  );
}
