import { i18n } from "@lingui/core";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Form } from "../../design/Form";
import { IconButton } from "../../design/IconButton";
import { TextArea } from "../../design/TextArea";
import { showToast } from "../../design/toasts";
import { useWorkshop } from "../useWorkshop";
import styles from "./Notes.module.css";
import type { NoteToSelf } from "./notebook";

/** One own note: read, written anew, thrown away and brought back. */
export function NoteItem({ note }: { note: NoteToSelf }) {
  const { give } = useWorkshop();
  const [text, setText] = useState<string | null>(null);
  const words = note.text ?? "";
  const drop = () => {
    give("dropNoteToSelf", { noteId: note.noteId });
    showToast(i18n.t("The note is gone."), {
      action: {
        label: i18n.t("Undo"),
        run: () => give("keepNoteToSelf", { noteId: note.noteId, text: words }),
      },
    });
  };
  const keep = () => {
    if (!text?.trim()) return;
    if (text.trim() !== words) give("keepNoteToSelf", { noteId: note.noteId, text: text.trim() });
    setText(null);
  };
  if (text !== null)
    return (
      <li className={styles.note}>
        <Form className={styles.form} onSubmit={keep}>
          <TextArea
            label={i18n.t("Change the note")}
            hideLabel
            value={text}
            onChange={setText}
            maxLength={1000}
            rows={4}
            autoFocus
          />
          <span className={styles.tools}>
            <Button type="submit" look="primary" size="small" isDisabled={!text.trim()}>
              {i18n.t("Keep the change")}
            </Button>
            <Button look="quiet" size="small" onPress={() => setText(null)}>
              {i18n.t("Cancel")}
            </Button>
          </span>
        </Form>
      </li>
    );
  return (
    <li className={styles.note}>
      <p className={styles.text} dir="auto">
        {note.text ?? <em>{i18n.t("Erased")}</em>}
      </p>
      <span className={styles.tools}>
        <IconButton
          size="small"
          label={i18n.t("Change the note: {words}", { words: words.slice(0, 40) })}
          icon={<Pencil size={16} />}
          onPress={() => setText(words)}
        />
        <IconButton
          size="small"
          label={i18n.t("Throw the note away: {words}", { words: words.slice(0, 40) })}
          icon={<Trash2 size={16} />}
          onPress={drop}
        />
      </span>
    </li>
  );
}
