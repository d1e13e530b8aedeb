import { i18n } from "@lingui/core";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { FormDialog } from "../../design/FormDialog";
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
          <h1 className={styles.title} dir="auto">
            {board.title}
          </h1>
          <IconButton
            label={i18n.t("Rename the workshop")}
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
            {side.organizationName ?? i18n.t("Erased")}
          </span>
        ))}
      </p>
      <FormDialog
        title={i18n.t("Rename the workshop")}
        action={i18n.t("Rename")}
        isOpen={title !== null}
        width="narrow"
        isDisabled={!title?.trim()}
        onSubmit={save}
        onClose={close}
      >
        <TextField
          label={i18n.t("Title")}
          value={title ?? ""}
          onChange={setTitle}
          maxLength={120}
          autoFocus
        />
      </FormDialog>
    </header>
  );
}
