import { i18n } from "@lingui/core";
import { SpellCheck } from "lucide-react";
import { useQuery } from "../graphql/useQuery";
import { ItemLink } from "./item/ItemLink";
import styles from "./LikeWords.module.css";
import { Snippet } from "./Snippet";
import { searchQuery } from "./searchQuery";
import { activeFields, type BacklogView } from "./view";

/** What has words like those that were typed, whatever else narrows the list. */
export function LikeWords({ view, onOpen }: { view: BacklogView; onOpen: (id: string) => void }) {
  const { data } = useQuery(searchQuery, {
    text: view.search.slice(0, 200),
    kinds: [view.tab === "ideas" ? "IDEA" : "PAIN_POINT"],
    first: 5,
  });
  const found = data?.search.edges ?? [];
  if (found.length === 0) return null;
  return (
    <section className={styles.like} aria-labelledby="like-words">
      <h2 id="like-words" className={styles.title}>
        <SpellCheck size={17} aria-hidden />
        {activeFields(view).length > 0 ? i18n.t("Behind the filters") : i18n.t("Did you mean")}
      </h2>
      <ul className={styles.list}>
        {found.map(({ node, snippet }) => (
          <li key={node.id}>
            <ItemLink item={node} className={styles.found} onOpen={onOpen}>
              <Snippet parts={snippet} />
            </ItemLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
