import { i18n } from "@lingui/core";
import { BookmarkPlus, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useAsk } from "../../design/Ask";
import { Button } from "../../design/Button";
import { IconButton } from "../../design/IconButton";
import { Menu } from "../../design/Menu";
import { Link } from "../../routing/Link";
import { type BacklogView, readView, writeView } from "../view";
import styles from "./SavedViews.module.css";
import { type SavedView, useSavedViews } from "./useSavedViews";
import { ViewNameDialog } from "./ViewNameDialog";

/** The team's views, one click each; the one that is shown can be renamed and removed. */
export function SavedViews({ view }: { view: BacklogView }) {
  const { views, save, rename, remove } = useSavedViews(true);
  const { ask, asking } = useAsk();
  const [naming, setNaming] = useState<SavedView | "new" | null>(null);
  const now = writeView(view);
  const shown = views.find((saved) => written(saved.query ?? "") === now);
  return (
    <nav className={styles.views} aria-label={i18n.t("Saved views")}>
      <ul className={styles.list}>
        {views.map((saved) => (
          <li key={saved.id} className={styles.place} data-shown={saved === shown || undefined}>
            <Link
              href={saved.query ? `/backlog?${saved.query}` : "/backlog"}
              className={styles.view}
              aria-current={saved === shown ? "page" : undefined}
            >
              {saved.name ?? i18n.t("Erased")}
            </Link>
            {saved === shown && (
              <Menu
                label={i18n.t("Actions for {name}", { name: saved.name ?? i18n.t("the view") })}
                entries={[
                  {
                    id: "rename",
                    label: i18n.t("Rename…"),
                    icon: <Pencil size={17} aria-hidden />,
                    onAction: () => setNaming(saved),
                  },
                  {
                    id: "remove",
                    label: i18n.t("Remove for everybody"),
                    icon: <Trash2 size={17} aria-hidden />,
                    danger: true,
                    onAction: () =>
                      ask({
                        title: i18n.t("Remove {name}?", { name: saved.name ?? i18n.t("the view") }),
                        confirm: i18n.t("Remove for everybody"),
                        text: i18n.t(
                          "It is gone for the whole product team. The items that it shows stay, and its address goes on working.",
                        ),
                        deed: () => remove(saved),
                      }),
                  },
                ]}
              >
                <IconButton
                  size="small"
                  label={i18n.t("Actions for {name}", { name: saved.name ?? i18n.t("the view") })}
                  className={styles.more ?? ""}
                  icon={<Ellipsis size={16} aria-hidden />}
                />
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {!shown && now !== "" && (
        <Button
          size="small"
          look="quiet"
          icon={<BookmarkPlus size={16} aria-hidden />}
          onPress={() => setNaming("new")}
        >
          <span className={styles.word}>{i18n.t("Save view")}</span>
        </Button>
      )}
      {naming && (
        <ViewNameDialog
          title={naming === "new" ? i18n.t("Save this view") : i18n.t("Rename the view")}
          initial={naming === "new" ? "" : (naming.name ?? "")}
          onName={(name) => (naming === "new" ? save(name, view) : rename(naming, name))}
          onClose={() => setNaming(null)}
        />
      )}
      {asking}
    </nav>
  );
}

/** A saved address in today's writing, so that it is found again whatever order its parts once had. */
const written = (query: string) => writeView(readView(new URLSearchParams(query)));
