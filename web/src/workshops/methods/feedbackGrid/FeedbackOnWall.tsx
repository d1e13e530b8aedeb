import { i18n } from "@lingui/core";
import { CardsOnWall } from "../../board/CardsOnWall";
import type { BoardCard } from "../../workshopBoard";
import { fieldsOf } from "./fieldsOf";

/** The four fields below each other; what was saved without one comes last. */
export default function FeedbackOnWall({ cards }: { cards: BoardCard[] }) {
  const { fields, loose } = fieldsOf(cards);
  const sections = [
    ...fields.map(({ field, many, cards }) => ({ key: field as string, name: many, cards })),
    { key: "loose", name: i18n.t("Without a field"), cards: loose },
  ];
  return <CardsOnWall sections={sections.filter((section) => section.cards.length > 0)} details={false} />;
}
