import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { Form } from "../../design/Form";
import { IconButton } from "../../design/IconButton";
import { SideGlyph } from "../../design/SideBadge";
import { TextField } from "../../design/TextField";
import { useWorkshop } from "../useWorkshop";
import styles from "./AgendaPage.module.css";

/** What the workshop is called and who takes part; the title can be changed here. */
export function WorkshopTitle({ way }: { way: React.ReactNode }) {
  const { board, run } = useWorkshop();
  const [title, setTitle] = useState<string | null>(null);
  const close = () => setTitle(null);
  const save = async () => {
    if (title?.trim() && (await run("renameWorkshop", { title: title.trim() }))) close();
  };
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <div className={styles.titleRow}>
          <h1 className={styles.title}>{board.title}</h1>
          <IconButton
            label="Rename the workshop"
            icon={<Pencil size={18} />}
            onPress={() => setTitle(board.title ?? "")}
          />
        </div>
        {way}
      </div>
      <p className={styles.sides}>
        {board.sides.map((side) => (
          <span key={side.side} className={styles.side}>
            <SideGlyph side={side.side} size={11} />
            {side.organizationName ?? "Erased"}
          </span>
        ))}
      </p>
      <Dialog
        title="Rename the workshop"
        isOpen={title !== null}
        onClose={close}
        width="narrow"
        footer={
          <>
            <Button look="quiet" onPress={close}>
              Cancel
            </Button>
            <Button look="primary" isDisabled={!title?.trim()} onPress={() => void save()}>
              Rename
            </Button>
          </>
        }
      >
        <Form onSubmit={save}>
          <TextField label="Title" value={title ?? ""} onChange={setTitle} maxLength={120} autoFocus />
        </Form>
      </Dialog>
    </header>
  );
}
