import { Link2 } from "lucide-react";
import { Link } from "../../routing/Link";
import { itemOf } from "../items";
import { StatusBadge } from "../StatusBadge";
import styles from "./ItemDetail.module.css";
import type { FoundItem } from "./itemDetailQuery";

export const pathOf = (item: { __typename: "Idea" | "PainPoint"; id: string }) =>
  `/${item.__typename === "Idea" ? "ideas" : "pain-points"}/${item.id}`;

/** The pain points that an idea answers, or the ideas that answer a pain point. */
export function LinkedItems({
  item,
  onOpen,
}: {
  item: FoundItem;
  onOpen: ((id: string) => void) | undefined;
}) {
  const linked = ("answers" in item ? item.answers : item.answeredBy).nodes.map(itemOf);
  const isIdea = item.__typename === "Idea";
  return (
    <section className={styles.section} aria-labelledby={`linked-${item.id}`}>
      <h4 id={`linked-${item.id}`} className={styles.heading}>
        {isIdea ? "Pain points it answers" : "Ideas that answer it"}
      </h4>
      {linked.length === 0 ? (
        <p className={styles.small}>
          {isIdea ? "Linked to no pain point of the backlog." : "No idea of the backlog answers it yet."}
        </p>
      ) : (
        <ul className={styles.links}>
          {linked.map((other) => (
            <li key={other.id}>
              <Link
                href={pathOf(other)}
                className={styles.link}
                onClick={(event) => {
                  if (!onOpen || event.metaKey || event.ctrlKey) return;
                  event.preventDefault();
                  onOpen(other.id);
                }}
              >
                <Link2 size={16} aria-hidden />
                <span className={styles.linkText}>{other.text ?? "Erased"}</span>
                <StatusBadge status={other.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
