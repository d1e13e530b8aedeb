import { i18n } from "@lingui/core";
import { MessageSquareText } from "lucide-react";
import { EmptyState } from "../../design/EmptyState";
import { SideBadge } from "../../design/SideBadge";
import { BuildsOn } from "../board/BuildsOn";
import { kindNames } from "../cardKinds";
import { useWorkshop } from "../useWorkshop";
import type { BoardCard, CardKind } from "../workshopBoard";
import styles from "./SummaryPage.module.css";
import { nameOf, saidIn } from "./summary";

const kinds: readonly CardKind[] = ["PAIN_POINT", "QUESTION", "IDEA", "NOTE"];
const kindTitles: Record<CardKind, string> = {
  PAIN_POINT: i18n.t("Pain points"),
  QUESTION: i18n.t("Questions"),
  IDEA: i18n.t("Ideas"),
  NOTE: i18n.t("Notes"),
};

/** What was said: themes with their cards, and what stands alone. */
export function Themes() {
  const { board } = useWorkshop();
  const { themes, rest } = saidIn(board);
  return (
    <section className={styles.section} aria-labelledby="said">
      <h2 id="said" className={styles.heading}>
        {i18n.t("What was said")}
      </h2>
      {themes.length + rest.length === 0 && (
        <EmptyState
          icon={<MessageSquareText size={28} />}
          title={i18n.t("No cards were revealed")}
          level="h3"
        >
          {i18n.t("Cards appear here when the facilitator reveals them.")}
        </EmptyState>
      )}
      <div className={styles.themes}>
        {themes.map(({ theme, cards }) => (
          <Group key={theme.themeId} title={theme.name ?? i18n.t("Erased")} cards={cards} />
        ))}
        {kinds.map((kind) => {
          const cards = rest.filter((card) => card.kind === kind);
          return (
            cards.length > 0 && (
              <Group
                key={kind}
                title={
                  themes.length > 0
                    ? i18n.t("{kind} in no theme", { kind: kindTitles[kind] })
                    : kindTitles[kind]
                }
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
      <h3 className={styles.themeTitle} dir="auto">
        {title}
        <span className={styles.small}>
          {i18n.t("{count, plural, one {# card} other {# cards}}", { count: cards.length })}
        </span>
      </h3>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.cardId} className={styles.card}>
            <BuildsOn cardId={card.buildsOn} />
            <p dir="auto">{card.text ?? <em>{i18n.t("Erased")}</em>}</p>
            <p className={styles.by}>
              {card.side && (
                <SideBadge side={card.side} label={nameOf(board, card.authorId) ?? undefined} plain />
              )}
              {card.group !== null && <span>{i18n.t("Group {group}", { group: card.group })}</span>}
              {!quiet && <span>{kindNames[card.kind].one}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
