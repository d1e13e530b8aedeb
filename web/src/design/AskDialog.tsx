import type { Question } from "./Ask";
import { ConfirmDialog } from "./ConfirmDialog";
import { useOnce } from "./useOnce";

/** Asks once; what went wrong is told by whatever did it. */
export default function AskDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const { title, confirm, text, deed } = question;
  const { busy, once } = useOnce();
  const act = async () => {
    if (await deed()) onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      pending={busy}
      onConfirm={() => void once(act)}
      onClose={onClose}
    >
      <p>{text}</p>
    </ConfirmDialog>
  );
}
