import { i18n } from "@lingui/core";
import { CardsOnWall } from "../../board/CardsOnWall";
import { useWorkshop } from "../../useWorkshop";
import type { BoardCard } from "../../workshopBoard";
import { topicsOf } from "./queue";

/** What comes next, in its order, and what was discussed. */
export default function TopicsOnWall({ cards }: { cards: BoardCard[] }) {
  const { board } = useWorkshop();
  const { left, discussed } = topicsOf(cards, board);
  const sections = [
    { key: "left", name: i18n.t("Still to discuss"), cards: left },
    { key: "discussed", name: i18n.t("Discussed"), cards: discussed },
  ];
  return <CardsOnWall sections={sections.filter((section) => section.cards.length > 0)} />;
}
