import { MessageSquareText } from "lucide-react";
import { counted } from "../../design/counted";
import { EmptyState } from "../../design/EmptyState";
import { SideBadge } from "../../design/SideBadge";
import { kindNames } from "../cardKinds";
import { useWorkshop } from "../useWorkshop";
import type { BoardCard, CardKind } from "../workshopBoard";
import styles from "./SummaryPage.module.css";
import { nameOf, saidIn } from "./summary";

const kinds: readonly CardKind[] = ["PAIN_POINT", "QUESTION", "IDEA", "NOTE"];
const kindTitles: Record<CardKind, string> = {
  PAIN_POINT: "Pain points",
  QUESTION: "Questions",
  IDEA: "Ideas",
  NOTE: "Notes",
};

/** What was said: themes with their cards, and what stands alone. */
export function Themes() {
  const { board } = useWorkshop();
  const { themes, rest } = saidIn(board);
  return (
    <section className={styles.section} aria-labelledby="said">
      <h2 id="said" className={styles.heading}>
        What was said
      </h2>
      {themes.length + rest.length === 0 && (
        <EmptyState icon={<MessageSquareText size={28} />} title="No cards were revealed" level="h3">
          Cards appear here when the facilitator reveals them.
        </EmptyState>
      )}
      <div className={styles.themes}>
        {themes.map(({ theme, cards }) => (
          <Group key={theme.themeId} title={theme.name ?? "Erased"} cards={cards} />
        ))}
        {kinds.map((kind) => {
          const cards = rest.filter((card) => card.kind === kind);
          return (
            cards.length > 0 && (
              <Group
                key={kind}
                title={`${kindTitles[kind]}${themes.length > 0 ? " in no theme" : ""}`}
                cards={cards}
                quiet
              />
            )
          );
        })}
      </div>
    </section>
  );
}

function Group({ title, cards, quiet }: { title: string; cards: readonly BoardCard[]; quiet?: boolean }) {
  const { board } = useWorkshop();
  return (
    <section className={styles.theme} data-quiet={quiet || undefined}>
      <h3 className={styles.themeTitle}>
        {title}
        <span className={styles.small}>{counted(cards.length, "card")}</span>
      </h3>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.cardId} className={styles.card}>
            <p>{card.text ?? <em>Erased</em>}</p>
            <p className={styles.by}>
              {card.side && (
                <SideBadge side={card.side} label={nameOf(board, card.authorId) ?? undefined} plain />
              )}
              {card.group !== null && <span>Group {card.group}</span>}
              {!quiet && <span>{kindNames[card.kind].one}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
