import { i18n } from "@lingui/core";
import { Link2, Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { IconButton } from "../../design/IconButton";
import { itemOf } from "../items";
import { StatusBadge } from "../StatusBadge";
import styles from "./ItemDetail.module.css";
import { ItemHeading } from "./ItemHeading";
import { ItemLink } from "./ItemLink";
import { ItemSearchDialog } from "./ItemSearchDialog";
import type { FoundItem } from "./itemDetailQuery";
import type { Run } from "./useRun";

/** The pain points that an idea answers, or the ideas that answer a pain point. */
export function LinkedItems({
  item,
  mayChange,
  run,
  onOpen,
}: {
  item: FoundItem;
  mayChange: boolean;
  run: Run;
  onOpen: ((id: string) => void) | undefined;
}) {
  const [adding, setAdding] = useState(false);
  const linked = ("answers" in item ? item.answers : item.answeredBy).nodes.map(itemOf);
  const isIdea = item.__typename === "Idea";
  const pair = (otherId: string) =>
    isIdea ? { ideaId: item.id, painPointId: otherId } : { ideaId: otherId, painPointId: item.id };
  return (
    <section className={styles.section} aria-labelledby={`linked-${item.id}`}>
      <div className={styles.titled}>
        <ItemHeading id={`linked-${item.id}`}>
          {isIdea ? i18n.t("Pain points it answers") : i18n.t("Ideas that answer it")}
        </ItemHeading>
        {mayChange && (
          <Button
            size="small"
            look="quiet"
            icon={<Plus size={15} aria-hidden />}
            onPress={() => setAdding(true)}
          >
            {isIdea ? i18n.t("Link a pain point") : i18n.t("Link an idea")}
          </Button>
        )}
      </div>
      {linked.length === 0 ? (
        <p className={styles.small}>
          {isIdea
            ? i18n.t("Linked to no pain point of the backlog.")
            : mayChange
              ? i18n.t("No idea of the backlog answers it yet.")
              : i18n.t("No idea that you may see answers it yet.")}
        </p>
      ) : (
        <ul className={styles.links}>
          {linked.map((other) => (
            <li key={other.id} className={styles.linked}>
              <ItemLink item={other} className={styles.link} onOpen={onOpen}>
                <Link2 size={16} aria-hidden />
                <span className={styles.linkText} dir="auto">
                  {other.text ?? i18n.t("Erased")}
                </span>
                <StatusBadge status={other.status} />
              </ItemLink>
              {mayChange && (
                <IconButton
                  size="small"
                  label={i18n.t("Take the link away: {text}", { text: other.text ?? i18n.t("erased") })}
                  icon={<X size={15} aria-hidden />}
                  onPress={() =>
                    void run("withdrawAnswer", pair(other.id), {
                      done: i18n.t("No longer linked."),
                      undo: () => void run("answerPainPoint", pair(other.id)),
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <ItemSearchDialog
          title={isIdea ? i18n.t("Link a pain point") : i18n.t("Link an idea")}
          tab={isIdea ? "pain-points" : "ideas"}
          action={i18n.t("Link")}
          without={new Set(linked.map((other) => other.id))}
          onPick={(other) => {
            setAdding(false);
            void run("answerPainPoint", pair(other.id), { done: i18n.t("Linked.") });
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
