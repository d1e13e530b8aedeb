import { i18n } from "@lingui/core";
import { NotebookPen, Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../design/Button";
import { Drawer } from "../../design/Drawer";
import { EmptyState } from "../../design/EmptyState";
import { Form } from "../../design/Form";
import { TextArea } from "../../design/TextArea";
import { newId } from "../../graphql/newId";
import { noteKey } from "../../storage/keys";
import { useKeptText } from "../../storage/useKept";
import { useWorkshop } from "../useWorkshop";
import { NoteItem } from "./NoteItem";
import styles from "./Notes.module.css";

/** Notes that nobody else sees. What is begun outlives a reload, and what is kept survives the network. */
export default function NotesDrawer({ onClose }: { onClose: () => void }) {
  const { own, participantId, give } = useWorkshop();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText } = useKeptText(noteKey(participantId));
  const keep = () => {
    if (!text.trim()) return;
    give("keepNoteToSelf", { noteId: newId(), text: text.trim() });
    setText("");
    field.current?.focus();
  };
  return (
    <Drawer title={i18n.t("Notes to self")} isOpen onClose={onClose}>
      <div className={styles.notes}>
        <Form className={styles.form} onSubmit={keep}>
          <TextArea
            label={i18n.t("New note")}
            hint={i18n.t("Only you see it, now and later.")}
            value={text}
            onChange={setText}
            maxLength={1000}
            rows={3}
            inputRef={field}
          />
          <Button type="submit" look="primary" icon={<Plus size={17} />} isDisabled={!text.trim()}>
            {i18n.t("Keep it")}
          </Button>
        </Form>
        {own.notes.length === 0 ? (
          <EmptyState icon={<NotebookPen size={28} />} title={i18n.t("No notes yet")}>
            {i18n.t("What you want to remember or say later.")}
          </EmptyState>
        ) : (
          <ul className={styles.list} aria-label={i18n.t("Your notes")}>
            {own.notes.toReversed().map((note) => (
              <NoteItem key={note.noteId} note={note} />
            ))}
          </ul>
        )}
      </div>
    </Drawer>
  );
}
