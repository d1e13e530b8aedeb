import { i18n } from "@lingui/core";
import { Combine, Ellipsis, Pencil, Ungroup } from "lucide-react";
import { useState } from "react";
import { Dialog } from "../../design/Dialog";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { useWorkshop } from "../useWorkshop";
import type { BoardTheme } from "../workshopBoard";
import styles from "./ClusterBoard.module.css";
import { FreshName } from "./FreshName";
import { NameDialog } from "./NameDialog";

/** A theme's name and what can be done with the theme. */
export function ThemeHeader({
  theme,
  onChanged,
  isFresh,
  onNamed,
}: {
  theme: BoardTheme;
  onChanged: (text: string) => void;
  isFresh: boolean;
  onNamed: () => void;
}) {
  const { board, run } = useWorkshop();
  const [dialog, setDialog] = useState<"rename" | "merge" | null>(null);
  const others = board.themes.filter((other) => other.themeId !== theme.themeId);
  const name = theme.name ?? i18n.t("the theme");

  const rename = async (next: string) => {
    if (next === theme.name) return true;
    const done = await run("renameTheme", { themeId: theme.themeId, name: next });
    if (done) onChanged(i18n.t("“{name}” is now “{next}”.", { name, next }));
    return done;
  };
  const mergeInto = async (other: BoardTheme) => {
    setDialog(null);
    if (await run("mergeThemes", { themeId: other.themeId, mergedThemeId: theme.themeId }))
      onChanged(
        i18n.t("“{name}” merged into “{other}”.", { name, other: other.name ?? i18n.t("the other theme") }),
      );
  };
  const dissolve = async () => {
    if (await run("dissolveTheme", { themeId: theme.themeId }))
      onChanged(i18n.t("“{name}” ungrouped; its cards stay.", { name }));
  };

  return (
    <div className={styles.header}>
      {isFresh ? (
        <FreshName theme={theme} onName={rename} onDone={onNamed} />
      ) : (
        <h2 className={styles.name} dir="auto">
          {theme.name ?? <em>{i18n.t("Name erased")}</em>}
        </h2>
      )}
      <span className={styles.count}>
        {i18n.t("{count, plural, one {# card} other {# cards}}", { count: theme.cardIds.length })}
      </span>
      <Menu
        label={i18n.t("Actions for {name}", { name })}
        entries={[
          {
            id: "rename",
            label: i18n.t("Rename"),
            icon: <Pencil size={16} />,
            onAction: () => setDialog("rename"),
          },
          {
            id: "merge",
            label: i18n.t("Merge into…"),
            icon: <Combine size={16} />,
            disabled: others.length === 0,
            onAction: () => setDialog("merge"),
          },
          {
            id: "ungroup",
            label: i18n.t("Ungroup"),
            icon: <Ungroup size={16} />,
            onAction: () => void dissolve(),
          },
        ]}
      >
        <IconButton
          size="small"
          label={i18n.t("Actions for {name}", { name })}
          icon={<Ellipsis size={18} />}
        />
      </Menu>
      {dialog === "rename" && (
        <NameDialog
          title={i18n.t("Rename the theme")}
          action={i18n.t("Rename")}
          initial={theme.name ?? ""}
          onName={rename}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "merge" && (
        <Dialog
          title={i18n.t("Merge “{name}” into", { name })}
          isOpen
          onClose={() => setDialog(null)}
          width="narrow"
        >
          <ul className={styles.targets}>
            {others.map((other) => (
              <li key={other.themeId}>
                <button type="button" onClick={() => void mergeInto(other)}>
                  {other.name ?? i18n.t("Theme without a name")}{" "}
                  <span>
                    {i18n.t("{count, plural, one {# card} other {# cards}}", { count: other.cardIds.length })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
