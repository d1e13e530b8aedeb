import { Combine, Ellipsis, Pencil, Ungroup } from "lucide-react";
import { useState } from "react";
import { counted } from "../../design/counted";
import { Dialog } from "../../design/Dialog";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { useWorkshop } from "../useWorkshop";
import type { BoardTheme } from "../workshopBoard";
import styles from "./ClusterBoard.module.css";
import { NameDialog } from "./NameDialog";

/** A theme's name and what can be done with the theme. */
export function ThemeHeader({ theme, onChanged }: { theme: BoardTheme; onChanged: (text: string) => void }) {
  const { board, run } = useWorkshop();
  const [dialog, setDialog] = useState<"rename" | "merge" | null>(null);
  const others = board.themes.filter((other) => other.themeId !== theme.themeId);
  const name = theme.name ?? "the theme";

  const rename = async (next: string) => {
    setDialog(null);
    if (next !== theme.name && (await run("renameTheme", { themeId: theme.themeId, name: next })))
      onChanged(`“${name}” is now “${next}”.`);
  };
  const mergeInto = async (other: BoardTheme) => {
    setDialog(null);
    if (await run("mergeThemes", { themeId: other.themeId, mergedThemeId: theme.themeId }))
      onChanged(`“${name}” merged into “${other.name ?? "the other theme"}”.`);
  };
  const dissolve = async () => {
    if (await run("dissolveTheme", { themeId: theme.themeId }))
      onChanged(`“${name}” ungrouped; its cards stay.`);
  };

  return (
    <div className={styles.header}>
      <h2 className={styles.name}>{theme.name ?? <em>Name erased</em>}</h2>
      <span className={styles.count}>{counted(theme.cardIds.length, "card")}</span>
      <Menu
        label={`Actions for ${name}`}
        entries={[
          { id: "rename", label: "Rename", icon: <Pencil size={16} />, onAction: () => setDialog("rename") },
          {
            id: "merge",
            label: "Merge into…",
            icon: <Combine size={16} />,
            disabled: others.length === 0,
            onAction: () => setDialog("merge"),
          },
          { id: "ungroup", label: "Ungroup", icon: <Ungroup size={16} />, onAction: () => void dissolve() },
        ]}
      >
        <IconButton size="small" label={`Actions for ${name}`} icon={<Ellipsis size={18} />} />
      </Menu>
      {dialog === "rename" && (
        <NameDialog
          title="Rename the theme"
          action="Rename"
          initial={theme.name ?? ""}
          onName={(next) => void rename(next)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "merge" && (
        <Dialog title={`Merge “${name}” into`} isOpen onClose={() => setDialog(null)} width="narrow">
          <ul className={styles.targets}>
            {others.map((other) => (
              <li key={other.themeId}>
                <button type="button" onClick={() => void mergeInto(other)}>
                  {other.name ?? "Theme without a name"} <span>{counted(other.cardIds.length, "card")}</span>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
